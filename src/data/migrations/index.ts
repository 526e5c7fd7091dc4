import * as file from './001-file';
import * as register from './002-register';
import * as search from './003-search';
import * as planning from './004-planning';

/** In order; the file's `user_version` is how many of them it has had. Never edited once released. */
export const migrations: readonly { sql: string }[] = [file, register, search, planning];

export const currentVersion = migrations.length;

/** "PUPI" in ASCII: says in the file's header that it is ours. */
export const applicationId = 0x50555049;
