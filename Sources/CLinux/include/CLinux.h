#include <stdint.h>

/* Linux calls that Swift cannot reach, since syscall(2) is variadic. */

/* Asks that the calling thread, whenever it wakes, runs soon and then for so long at most before others have their turn:
   its share of the processor stays the same. Linux 6.12 and later go by it; elsewhere nothing changes.
   Returns 0, or -1 where the system does not know the call. */
int clinux_prefer_short_slices(uint64_t nanoseconds);
