/*
 * Where Electron's executable is, or why there is none. The electron package downloads it at first use, and
 * from a site without network would wait long, then print a stack trace: this asks first.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Longest wait for the download site to answer, ms. */
const patience = 4000;
/** Longest work of the installer when the site does not answer, ms: enough to unpack what its cache holds. */
const unpacking = 8000;
/** Longest download, ms. */
const longest = 10 * 60_000;

/**
 * @param {() => void} downloading called once when a download has begun
 * @returns {Promise<{ path: string, missing?: undefined } | { path?: undefined, missing: 'display' | 'package' | 'download' }>}
 */
export async function electronRuntime(downloading) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { missing: 'display' };
  }
  let folder;
  try {
    folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return { missing: 'package' };
  }
  const path = executable(folder) ?? ((await download(folder, downloading)) ? executable(folder) : undefined);
  return path ? { path } : { missing: 'download' };
}

/** The executable as the package's own index finds it, without the download that this would start. */
function executable(folder) {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
  const path = join(dist, readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** Runs the package's own installer (it uses its cache first), and gives up as soon as the site does not answer. */
async function download(folder, downloading) {
  const proxy = process.env.HTTPS_PROXY || process.env.https_proxy;
  const installer = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    env: proxy ? { ...process.env, ELECTRON_GET_USE_PROXY: '1' } : process.env,
  });
  const ended = new Promise((resolve) => {
    installer.on('error', () => resolve(false));
    installer.on('exit', (code) => resolve(code === 0));
  });
  let limit = setTimeout(() => installer.kill(), unpacking);
  void siteAnswers().then((answers) => {
    if (!answers || installer.exitCode !== null) return;
    clearTimeout(limit);
    limit = setTimeout(() => installer.kill(), longest);
    downloading();
  });
  const installed = await ended;
  clearTimeout(limit);
  return installed;
}

function siteAnswers() {
  const mirror =
    process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/';
  const { request, Agent } = mirror.startsWith('http:') ? http : https;
  return new Promise((resolve) => {
    const options = { method: 'HEAD', agent: new Agent({ proxyEnv: process.env }) };
    const call = request(mirror, options, (response) => {
      response.resume();
      resolve(true);
    });
    const timer = setTimeout(() => call.destroy(), patience);
    call.on('error', () => resolve(false));
    call.on('close', () => {
      clearTimeout(timer);
      resolve(false);
    });
    call.end();
  });
}
