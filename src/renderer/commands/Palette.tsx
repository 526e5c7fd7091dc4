import { Command } from 'cmdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useLocation } from 'wouter';
import type { z } from 'zod';
import type { SearchHit } from '../../contract/projects';
import { useAppearance } from '../appearance';
import { useQueryOf } from '../hooks';
import { useStore } from '../store';
import { holds, marked } from './match';
import { paletteOpen } from './open';
import { labelKey, places, type Command as Entry } from './commands';
import { useCommandList } from './registry';
import { shortcutText } from './shortcut';

/** Ctrl+K: finds any project or task of the open file and runs any command, by a few letters of its name. */
export function Palette({ fileOpen }: { fileOpen: boolean }) {
  const isOpen = useStore(paletteOpen);
  const { t } = useTranslation();
  return (
    <ModalOverlay className="modal-overlay" isOpen={isOpen} onOpenChange={paletteOpen.set} isDismissable>
      <Modal className="modal palette" data-size="normal">
        <Dialog className="dialog" aria-label={t('commands.palette')}>
          <Content fileOpen={fileOpen} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Content({ fileOpen }: { fileOpen: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [, navigate] = useLocation();
  const wanted = text.trim();
  const hits = useQueryOf(
    'projects.search',
    { text: wanted, limit: 12 },
    // The answer to what was typed before is never shown: Enter would open the wrong project.
    { enabled: fileOpen && wanted !== '' },
  );
  const taskHits = useQueryOf(
    'planning.findTasks',
    { text: wanted, limit: 8 },
    { enabled: fileOpen && wanted.length > 1 },
  );
  const found = wanted === '' ? [] : (hits.data ?? []);
  const tasks = wanted.length > 1 ? (taskHits.data ?? []) : [];
  const commands = useCommandList().filter((command) => !command.disabled && command.id !== 'view.palette');
  const matching = commands.filter((command) => holds(t(labelKey(command), command.params ?? {}), wanted));
  const run = (deed: () => void) => {
    paletteOpen.set(false);
    // After the dialog has given the focus back, so that what the command opens can take it.
    setTimeout(deed, 0);
  };
  return (
    // The list is filtered here: projects come ranked by the file's own full-text index.
    <Command shouldFilter={false} loop label={t('commands.palette')}>
      <Command.Input
        ref={focus}
        value={text}
        onValueChange={setText}
        placeholder={t(fileOpen ? 'commands.paletteHint' : 'commands.paletteHintNoFile')}
      />
      <Command.List label={t('commands.results')}>
        {found.length === 0 && tasks.length === 0 && matching.length === 0 && (
          <p className="palette-empty">{t('commands.nothing', { text: wanted })}</p>
        )}
        {found.length > 0 && (
          <Command.Group heading={t('commands.projects')}>
            {found.map((hit) => (
              <Command.Item
                key={hit.projectId}
                value={hit.projectId}
                onSelect={() => run(() => navigate(`/projects/${hit.projectId}`))}
              >
                <Hit hit={hit} />
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {tasks.length > 0 && (
          <Command.Group heading={t('commands.tasks')}>
            {tasks.map(({ projectId, project, uid, name }) => (
              <Command.Item
                key={`${projectId}:${uid}`}
                value={`${projectId}:${uid}`}
                onSelect={() => run(() => navigate(`/projects/${projectId}/planning?task=${uid}`))}
              >
                <span className="palette-hit">
                  <span className="palette-label">{name}</span>
                  <span className="palette-excerpt">{project}</span>
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {places.map((place) => (
          <Group
            key={place}
            title={t(`commands.place.${place}`)}
            entries={matching.filter((command) => command.place === place)}
            onRun={(command) => run(command.run)}
          />
        ))}
      </Command.List>
    </Command>
  );
}

function Group({
  title,
  entries,
  onRun,
}: {
  title: string;
  entries: readonly Entry[];
  onRun(entry: Entry): void;
}) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  if (entries.length === 0) return null;
  return (
    <Command.Group heading={title}>
      {entries.map((entry) => (
        <Command.Item key={entry.id} value={entry.id} onSelect={() => onRun(entry)}>
          {entry.icon ? <entry.icon size={14} /> : <span className="menu-gap" />}
          <span className="palette-label">{t(labelKey(entry), entry.params ?? {})}</span>
          {entry.shortcuts?.[0] && <kbd>{shortcutText(entry.shortcuts[0], locale)}</kbd>}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function Hit({ hit }: { hit: z.infer<typeof SearchHit> }) {
  return (
    <span className="palette-hit">
      <span className="palette-label">
        {hit.code && <span className="muted">{hit.code} </span>}
        {hit.name}
      </span>
      <span className="palette-excerpt">
        {marked(hit.excerpt).map(({ text, match }, index) =>
          // The pieces of one excerpt never move: their place is their identity.
          match ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </span>
    </span>
  );
}

/** The reason to open the palette is to type. */
const focus = (input: HTMLInputElement | null) => input?.focus();
