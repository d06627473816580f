// The few C functions that Swift cannot be or cannot see: code that runs inside signal handlers, and Linux system
// calls that its C module does not declare.

#ifndef SESSIONSCOPE_CTERMINAL_H
#define SESSIONSCOPE_CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

// MARK: Signals

// Installs the handlers for WINCH, TERM, INT, HUP, QUIT, CONT and TSTP once. A signal that the program was started
// with ignored stays ignored. Answers a descriptor that is readable while a signal waits, or -1 with errno.
int terminal_signals_install(void);

// Empties the descriptor. Answers the signals since the last call: bit n - 1 for signal n.
uint32_t terminal_signals_take(void);

// Stops the whole process group as Ctrl-Z does, and returns after it was continued. A group that nobody could
// continue is not stopped by the system; then this returns after 300 ms. Answers false, at once, where the program
// was started with TSTP ignored.
bool terminal_stop_and_wait(void);

// Ends the process by the signal's default action.
_Noreturn void terminal_die_by(int signal_number);

// MARK: Crashes

// Installs the handlers for ILL, TRAP, SEGV, BUS, FPE and ABRT once, on an alternate stack. `program` is the
// program's name and version, at most 120 bytes. With `keep_previous`, the handlers that were there before run
// after the terminal was restored. Every other signal that ends a process by default restores the terminal too, and
// then ends it.
void terminal_crash_install(const char *program, bool keep_previous);

// What a crash handler, or an exit() that left no terminal, puts back.
struct terminal_restoration {
  // Written to standard output: leaves the alternate screen, shows the cursor, ends bracketed paste.
  char reset[256];
  size_t reset_length;
  // The modes that standard input had before.
  struct termios modes;
  // Where standard error led before, and the memory file that holds what was written to it since; -1 and -1 where
  // standard error was not captured.
  int standard_error;
  int captured;
};

// From now on a crash restores the terminal first.
void terminal_restoration_arm(const struct terminal_restoration *restoration);

// From now on a crash leaves the terminal alone.
void terminal_restoration_disarm(void);

// Writes what the memory file holds to a descriptor.
void terminal_replay(int captured, int to);

// MARK: System calls

// Keeps the memory of the process, where a key is, out of core files and away from other programs of the same user, as
// ssh-agent does.
void terminal_keep_memory_private(void);

// Gives freed memory back to the system that lies between what is still used.
void terminal_give_back_memory(void);

// A non-blocking eventfd, or -1 with errno.
int terminal_eventfd(void);

// An unnamed file in memory, closed on exec, or -1 with errno.
int terminal_memory_file(const char *name);

// Makes host names be looked up in /etc/hosts and DNS only, whatever nsswitch.conf says. A static binary would
// otherwise load the host's plug-ins, which belong to another C library. Call it before any name is looked up.
void terminal_pin_name_lookup(void);

#endif
