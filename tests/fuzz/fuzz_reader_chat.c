/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    return fuzz_reader("chat", bytes, length);
}
