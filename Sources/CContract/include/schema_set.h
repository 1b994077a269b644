#ifndef GUANXI_SCHEMA_SET_H
#define GUANXI_SCHEMA_SET_H
#include <stddef.h>

/* The contract as a serialised google.protobuf.FileDescriptorSet, comments and options included. */
const unsigned char *guanxi_schema_set(void);
size_t guanxi_schema_set_size(void);

#endif
