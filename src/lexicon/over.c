/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `over` by level. A statement leads from the category that makes it to the one it suppresses, and
 * that stands for all below it. So each category is two points: as one that states (its number),
 * and as one that is suppressed (its number + the count of categories), from where edges lead to its
 * children and to itself as one that states. Points are taken away from the start of the arrows;
 * what cannot be taken away lies behind a cycle. */
#include "base/array.h"
#include "lexicon/resolve.h"

struct edge {
    uint32_t from, to;
    uint32_t source; /* in builder.overs; LEXICON_NONE: not stated, but within */
};

struct graph {
    struct set_builder *builder;
    uint32_t categories;
    struct edge *edges;
    size_t edge_count, edge_capacity;
    uint32_t *starts; /* of each point's edges, sorted by `from`; one more at the end */
    uint32_t *sorted; /* edges */
    uint32_t *coming; /* edges that still lead to the point */
    uint32_t *queue;
    size_t starts_capacity, sorted_capacity, coming_capacity, queue_capacity;
};

static uint32_t points(const struct graph *graph) {
    return graph->categories * 2;
}

static bool add_edge(struct graph *graph, uint32_t from, uint32_t to, uint32_t source) {
    if (!array_reserve(graph->builder->alloc, &graph->edges, &graph->edge_capacity,
                       graph->edge_count + 1, sizeof *graph->edges)) {
        return false;
    }
    graph->edges[graph->edge_count++] = (struct edge){from, to, source};
    return true;
}

static bool add_within(struct graph *graph) {
    bool done = true;
    for (uint32_t i = 0; i < graph->categories && done; i++) {
        uint32_t parent = graph->builder->set.categories[i].parent;
        done = add_edge(graph, graph->categories + i, i, LEXICON_NONE) &&
               (parent == LEXICON_NONE ||
                add_edge(graph, graph->categories + parent, graph->categories + i, LEXICON_NONE));
    }
    return done;
}

/* A category cannot be over itself or what holds it: both would fall. */
static bool add_statement(struct graph *graph, uint32_t from, uint32_t number) {
    const struct over_source *source = &graph->builder->overs[number];
    const struct lexicon_set *set = &graph->builder->set;
    uint32_t over = source->over->category;
    if (lexicon_within(set, from, over)) {
        mistakes_tell(&graph->builder->files[source->lexicon]->mistakes, source->spot,
                      "`%.*s` cannot be over `%.*s`, to which it belongs; remove this `over`",
                      SLICE_PRINT(set->categories[from].name),
                      SLICE_PRINT(set->categories[over].name));
        return true;
    }
    return add_edge(graph, from, graph->categories + over, number);
}

/* A header speaks for each category that its lexicon has sections of. */
static bool add_header(struct graph *graph, uint32_t number) {
    const struct lexicon_set *set = &graph->builder->set;
    uint32_t lexicon = graph->builder->overs[number].lexicon;
    bool done = true;
    for (uint32_t i = 0; i < set->section_count && done; i++) {
        const struct section *section = &set->sections[i];
        if (section->lexicon == lexicon && section->category != LEXICON_NONE) {
            done = add_statement(graph, section->category, number);
        }
    }
    return done;
}

static bool add_level(struct graph *graph, enum over_level level) {
    const struct set_builder *builder = graph->builder;
    bool done = true;
    for (uint32_t i = 0; i < builder->over_count && done; i++) {
        const struct over_source *source = &builder->overs[i];
        if (source->over->level != level) {
            continue;
        }
        if (level == OVER_HEADER) {
            done = add_header(graph, i);
        } else if (source->category != LEXICON_NONE) {
            done = add_statement(graph, source->category, i);
        }
    }
    return done;
}

/* --- taking points away ----------------------------------------------------------------------- */

static bool reserve(struct graph *graph) {
    const struct alloc *alloc = graph->builder->alloc;
    size_t count = points(graph);
    return array_reserve(alloc, &graph->starts, &graph->starts_capacity, count + 1,
                         sizeof *graph->starts) &&
           array_reserve(alloc, &graph->sorted, &graph->sorted_capacity, graph->edge_count + 1,
                         sizeof *graph->sorted) &&
           array_reserve(alloc, &graph->coming, &graph->coming_capacity, count + 1,
                         sizeof *graph->coming) &&
           array_reserve(alloc, &graph->queue, &graph->queue_capacity, count + 1,
                         sizeof *graph->queue);
}

/* A counting sort of the edges by where they begin. */
static void sort_edges(struct graph *graph) {
    uint32_t count = points(graph);
    for (uint32_t i = 0; i <= count; i++) {
        graph->starts[i] = graph->coming[i] = 0;
    }
    for (size_t i = 0; i < graph->edge_count; i++) {
        graph->starts[graph->edges[i].from]++;
        graph->coming[graph->edges[i].to]++;
    }
    for (uint32_t i = 1; i <= count; i++) {
        graph->starts[i] += graph->starts[i - 1];
    }
    for (size_t i = graph->edge_count; i-- > 0;) {
        graph->sorted[--graph->starts[graph->edges[i].from]] = (uint32_t)i;
    }
}

/* Returns how many points went; a category's rank is its turn. */
static uint32_t take_away(struct graph *graph, enum over_level level) {
    uint32_t taken = 0, waiting = 0;
    for (uint32_t i = 0; i < points(graph); i++) {
        if (graph->coming[i] == 0) {
            graph->queue[waiting++] = i;
        }
    }
    for (; taken < waiting; taken++) {
        uint32_t point = graph->queue[taken];
        if (point < graph->categories) {
            graph->builder->set.categories[point].rank[level] = taken;
        }
        for (uint32_t i = graph->starts[point]; i < graph->starts[point + 1]; i++) {
            uint32_t to = graph->edges[graph->sorted[i]].to;
            if (--graph->coming[to] == 0) {
                graph->queue[waiting++] = to;
            }
        }
    }
    return taken;
}

/* --- telling a cycle -------------------------------------------------------------------------- */

/* Every point that is left has an edge from one that is left; going back along them for as many
 * steps as there are points ends inside a cycle. queue[point] becomes the edge that leads to it. */
static uint32_t find_cycle(struct graph *graph) {
    uint32_t point = 0;
    for (uint32_t i = 0; i < graph->edge_count; i++) {
        const struct edge *edge = &graph->edges[i];
        if (graph->coming[edge->from] && graph->coming[edge->to]) {
            graph->queue[edge->to] = i;
            point = edge->to;
        }
    }
    for (uint32_t i = 0; i < points(graph); i++) {
        point = graph->edges[graph->queue[point]].from;
    }
    return point;
}

static void tell_cycle(struct graph *graph) {
    const struct over_source *stated[2] = {NULL, NULL};
    uint32_t point = find_cycle(graph);
    const uint32_t first = point;
    do {
        const struct edge *edge = &graph->edges[graph->queue[point]];
        if (edge->source != LEXICON_NONE) {
            stated[1] = stated[0] ? stated[0] : &graph->builder->overs[edge->source];
            stated[0] = &graph->builder->overs[edge->source];
        }
        point = edge->from;
    } while (point != first);
    const struct set_builder *builder = graph->builder;
    if (!stated[0] || !stated[1]) {
        return; /* cannot be: a cycle of one statement was refused when it was added */
    }
    mistakes_tell(&builder->files[stated[0]->lexicon]->mistakes, stated[0]->spot,
                  "this `over` and that of %s:%lu go in a circle; remove one, or say it for an "
                  "entry or section alone",
                  builder->files[stated[1]->lexicon]->name, (unsigned long)stated[1]->spot.line);
}

static void release(struct graph *graph) {
    const struct alloc *alloc = graph->builder->alloc;
    array_free(alloc, &graph->edges, &graph->edge_capacity, sizeof *graph->edges);
    array_free(alloc, &graph->starts, &graph->starts_capacity, sizeof *graph->starts);
    array_free(alloc, &graph->sorted, &graph->sorted_capacity, sizeof *graph->sorted);
    array_free(alloc, &graph->coming, &graph->coming_capacity, sizeof *graph->coming);
    array_free(alloc, &graph->queue, &graph->queue_capacity, sizeof *graph->queue);
}

static enum status resolve_level(struct set_builder *builder, enum over_level level) {
    struct graph graph = {.builder = builder, .categories = builder->set.category_count};
    bool room = add_level(&graph, level) && add_within(&graph) && reserve(&graph);
    if (room) {
        sort_edges(&graph);
        if (take_away(&graph, level) < points(&graph)) {
            tell_cycle(&graph);
        }
    }
    release(&graph);
    return room ? STATUS_OK : STATUS_MEMORY;
}

enum status resolve_over(struct set_builder *builder) {
    enum status status = STATUS_OK;
    for (int level = OVER_HEADER; level < OVER_LEVELS && status == STATUS_OK; level++) {
        status = resolve_level(builder, (enum over_level)level);
    }
    return status;
}
