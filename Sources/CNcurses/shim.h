// The one door to curses: the wide-character ncurses, and what Swift cannot see of it.
//
// Swift does not import macros that are more than a literal, and Swift 6 refuses C's mutable globals. Each function
// here stands for one of these and does nothing else.

#ifndef SESSIONSCOPE_CNCURSES_SHIM_H
#define SESSIONSCOPE_CNCURSES_SHIM_H

// The wide-character functions (setcchar, wadd_wchnstr) and wcwidth are declared only with these.
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <term.h>
#include <wchar.h>

// Mutable globals of curses.
static inline WINDOW *curses_standard_screen(void) { return stdscr; }
static inline WINDOW *curses_current_screen(void) { return curscr; }
static inline int curses_color_count(void) { return COLORS; }

// newterm takes C streams, which are mutable globals too.
static inline SCREEN *curses_new_terminal(const char *name) { return newterm(name, stdout, stdin); }

// Attributes are macros with a cast and a shift.
static inline attr_t curses_bold(void) { return WA_BOLD; }
static inline attr_t curses_dim(void) { return WA_DIM; }
static inline attr_t curses_underline(void) { return WA_UNDERLINE; }
static inline attr_t curses_reverse(void) { return WA_REVERSE; }

// tigetstr answers (char *)-1 for a name that is no string capability; here that is NULL, as for an absent one. What is
// returned is what curses itself reads.
static inline char *curses_capability(const char *name) {
  char *value = tigetstr((char *)(uintptr_t)name);
  return value == (char *)-1 ? NULL : value;
}

// The capability "oc" resets the terminal's palette. Curses sends it whenever it leaves or takes the screen, although no
// colour was ever redefined; the palette may be of a person's own making. What curses itself reads is emptied: the macro
// orig_colors stands for a copy.
static inline void curses_leave_palette_alone(void) {
  char *reset = curses_capability("oc");
  if (reset != NULL) reset[0] = 0;
}

// Curses flushes its output behind each movement of the cursor until its screen was left once, as if it was never begun
// (the end of _nc_mvcur): a frame would reach the terminal in dozens of writes. So the screen is left and taken again, with
// the sequences emptied meanwhile by which a terminal would show that.
static inline void curses_write_frames_whole(void) {
  const char *names[2] = {"smcup", "rmcup"};
  char *sequences[2], firsts[2];
  for (int index = 0; index < 2; index++) {
    sequences[index] = curses_capability(names[index]);
    if (sequences[index] == NULL) continue;
    firsts[index] = sequences[index][0];
    sequences[index][0] = 0;
  }
  endwin();
  doupdate();
  for (int index = 0; index < 2; index++) {
    if (sequences[index] != NULL) sequences[index][0] = firsts[index];
  }
}

// NCURSES_WACS is a macro over a mutable global: the terminal's own line-drawing character for a VT100 letter.
static inline int curses_set_line(cchar_t *cell, unsigned char letter, attr_t attributes, short pair) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t own = 0;
  short ignored = 0;
  if (getcchar(NCURSES_WACS(letter), text, &own, &ignored, NULL) != OK) return ERR;
  return setcchar(cell, text, own | attributes, pair, NULL);
}

// Which columns the running C library gives a character; Glibc's module does not declare wcwidth.
static inline int curses_width_of(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// CODESET is an enumerator that Swift imports under a type of its own.
static inline const char *curses_code_set(void) { return nl_langinfo(CODESET); }

#endif
