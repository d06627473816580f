#define _GNU_SOURCE
#include "CTerminal.h"

#include <malloc.h>
#include <sys/auxv.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

void terminal_give_back_memory(void) { malloc_trim(0); }

int terminal_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

int terminal_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

void terminal_keep_memory_private(void) {
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
}

// Exported by glibc for nscd, and declared in no header.
extern int __nss_configure_lookup(const char *database, const char *services);

void terminal_pin_name_lookup(void) {
  // No interpreter was loaded: the program carries its own C library.
  if (getauxval(AT_BASE) == 0) __nss_configure_lookup("hosts", "files dns");
}
