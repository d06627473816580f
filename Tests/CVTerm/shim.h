// The terminal emulator libvterm, and the system calls that a pseudo-terminal needs and Swift's Glibc module does not
// declare, because glibc shows them only to programs that define _GNU_SOURCE or _XOPEN_SOURCE.
//
// A definition here would come too late: these system headers belong to another, already built module. So each
// function is declared once more, exactly as glibc declares it.

#ifndef SESSIONSCOPE_CVTERM_SHIM_H
#define SESSIONSCOPE_CVTERM_SHIM_H

#include <spawn.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <vterm.h>

// <stdlib.h>
extern int posix_openpt(int flags);
extern int grantpt(int descriptor);
extern int unlockpt(int descriptor);
extern int ptsname_r(int descriptor, char *buffer, size_t length);

// <unistd.h>
extern int pipe2(int descriptors[2], int flags);

// <sys/pidfd.h>: a descriptor that becomes readable when the process ends.
extern int pidfd_open(pid_t process, unsigned int flags);

// <spawn.h>
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int lowest);

// POSIX_SPAWN_SETSID: the child begins a session of its own.
static inline short spawn_flag_setsid(void) { return 0x80; }

// <sys/syscall.h>: the numbers of system calls in which a thread sleeps until something comes by itself. Not every
// processor has all of them.
#ifndef SYS_poll
#define SYS_poll -1
#endif
enum {
  call_poll = SYS_poll,
  call_ppoll = SYS_ppoll,
  call_write = SYS_write,
  call_nanosleep = SYS_nanosleep,
  call_clock_nanosleep = SYS_clock_nanosleep
};

#endif
