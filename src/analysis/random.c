/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/random.h"

static uint64_t splitmix(uint64_t *state) {
    *state += UINT64_C(0x9E3779B97F4A7C15);
    uint64_t mixed = *state;
    mixed = (mixed ^ mixed >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    mixed = (mixed ^ mixed >> 27) * UINT64_C(0x94D049BB133111EB);
    return mixed ^ mixed >> 31;
}

void random_seed(struct random *random, uint64_t seed) {
    for (size_t i = 0; i < 4; i++) {
        random->state[i] = splitmix(&seed);
    }
}

static uint64_t rotate(uint64_t bits, unsigned by) {
    return bits << by | bits >> (64 - by);
}

uint64_t random_next(struct random *random) {
    uint64_t *state = random->state;
    uint64_t result = rotate(state[1] * 5, 7) * 9;
    uint64_t shifted = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotate(state[3], 45);
    return result;
}

uint32_t random_below(struct random *random, uint32_t bound) {
    uint64_t product = (random_next(random) >> 32) * bound;
    uint32_t least = (uint32_t)-bound % bound; /* below it a remainder would be too likely */
    while ((uint32_t)product < least) {
        product = (random_next(random) >> 32) * bound;
    }
    return (uint32_t)(product >> 32);
}

void random_shuffle(struct random *random, uint32_t *items, size_t count) {
    for (size_t left = count; left > 1; left--) {
        size_t other = random_below(random, (uint32_t)left);
        uint32_t item = items[left - 1];
        items[left - 1] = items[other];
        items[other] = item;
    }
}
