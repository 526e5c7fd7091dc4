import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, Notice } from '../contract/index';
import { channels, type Call } from './channels';

const send = (call: Call) => ipcRenderer.invoke(channels.invoke, call);

/** All that the page can reach outside of itself. */
const bridge: Bridge = {
  invoke: (name, input) => send({ name: String(name), input }),
  subscribe: (listener) => {
    const heard = (_event: unknown, notice: Notice) => listener(notice);
    ipcRenderer.on(channels.changed, heard);
    return () => ipcRenderer.off(channels.changed, heard);
  },
  take: (files) => send({ take: [...files].map((file) => webUtils.getPathForFile(file)) }),
  host: 'electron',
};

contextBridge.exposeInMainWorld('pupitre', bridge);

// The menus speak the language that the page is in; the page itself has nothing to do for it.
new MutationObserver(() => {
  const { lang } = document.documentElement;
  if (lang === 'fr' || lang === 'en') void send({ locale: lang });
}).observe(document, { subtree: true, attributeFilter: ['lang'] });
