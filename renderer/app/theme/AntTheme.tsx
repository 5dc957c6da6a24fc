/** Ant Design in the colours, sizes and language of the window. Whatever uses it stands in here, and is loaded with it. */
import { ConfigProvider, theme as themes } from "antd";
import english from "antd/es/locale/en_US";
import chinese from "antd/es/locale/zh_CN";
import { type ReactNode, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Session } from "../session.js";
import { themeHere } from "./applyTheme.js";
import { NONCE } from "./nonce.js";
import { FONTS, PALETTES, SIZES } from "./tokens.js";

/**
 * Where dialogs and lists open: not in the body itself, whose scrolling Ant Design would otherwise lock by a style that bears no
 * mark. The page never scrolls.
 */
const layer = document.createElement("div");
layer.className = "layer";
document.body.append(layer);
/** The compact algorithm takes two pixels off the type, which is small enough as it is. */
const COMPACT_LOSS = 2;

export function AntTheme({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const language = useStore(session.store, (view) => view.language);
  const preferences = useStore(session.shell, (shell) => shell.preferences);
  const isDark = useSyncExternalStore(onSystem, () => themeHere(preferences) === "dark");
  const palette = PALETTES[isDark ? "dark" : "light"];
  const isDense = preferences.density === "dense";
  const algorithm = isDark ? themes.darkAlgorithm : themes.defaultAlgorithm;
  return (
    <ConfigProvider
      csp={{ nonce: NONCE }}
      getPopupContainer={() => layer}
      button={{ autoInsertSpace: false }}
      locale={language === "zh" ? chinese : english}
      componentSize={isDense ? "small" : "middle"}
      theme={{
        algorithm: isDense ? [algorithm, themes.compactAlgorithm] : algorithm,
        token: {
          colorPrimary: palette.accentFill,
          colorLink: palette.accent,
          colorError: palette.error,
          colorWarning: palette.warning,
          colorInfo: palette.info,
          colorSuccess: palette.success,
          colorText: palette.ink,
          colorTextSecondary: palette.quiet,
          colorTextDescription: palette.quiet,
          colorTextPlaceholder: palette.quiet,
          colorBgContainer: palette.raised,
          colorBgElevated: palette.raised,
          colorBorder: palette.edge,
          colorBorderSecondary: palette.line,
          borderRadius: 3,
          fontFamily: FONTS,
          fontSize: SIZES[preferences.density].font + (isDense ? COMPACT_LOSS : 0),
          motion: !matchMedia("(prefers-reduced-motion: reduce)").matches,
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}

function onSystem(listen: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", listen);
  return () => system.removeEventListener("change", listen);
}
