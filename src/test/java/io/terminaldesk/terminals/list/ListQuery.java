package io.terminaldesk.terminals.list;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.terminals.TerminalQuery;
import io.terminaldesk.terminals.TerminalQuery.Sorting;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query that says only what its test is about: all terminals of the account in order of POIID, 50 a page, and changes to that. */
record ListQuery(
        Scope scope,
        MerchantAccount account,
        @Nullable String search,
        @Nullable Boolean connected,
        @Nullable StoreName store,
        @Nullable String model,
        @Nullable String softwareVersion,
        boolean needsAttention,
        Sorting sorting,
        boolean descending,
        @Nullable String cursor,
        int limit) {

    static ListQuery of(MerchantAccount account) {
        return new ListQuery(
                Scope.whole(Set.of(account)),
                account,
                null,
                null,
                null,
                null,
                null,
                false,
                Sorting.POIID,
                false,
                null,
                50);
    }

    TerminalQuery build() {
        return new TerminalQuery(
                scope,
                account,
                search,
                connected,
                store,
                model,
                softwareVersion,
                needsAttention,
                sorting,
                descending,
                cursor,
                limit);
    }

    ListQuery within(Scope other) {
        return new ListQuery(
                other,
                account,
                search,
                connected,
                store,
                model,
                softwareVersion,
                needsAttention,
                sorting,
                descending,
                cursor,
                limit);
    }

    ListQuery withinStores(String... stores) {
        return within(new Scope(Map.of(
                account,
                new Scope.Reach.Stores(Stream.of(stores).map(StoreName::new).collect(Collectors.toSet())))));
    }

    ListQuery searching(@Nullable String text) {
        return new ListQuery(
                scope,
                account,
                text,
                connected,
                store,
                model,
                softwareVersion,
                needsAttention,
                sorting,
                descending,
                cursor,
                limit);
    }

    ListQuery connected(@Nullable Boolean wanted) {
        return new ListQuery(
                scope,
                account,
                search,
                wanted,
                store,
                model,
                softwareVersion,
                needsAttention,
                sorting,
                descending,
                cursor,
                limit);
    }

    ListQuery store(@Nullable String name) {
        return new ListQuery(
                scope,
                account,
                search,
                connected,
                name == null ? null : new StoreName(name),
                model,
                softwareVersion,
                needsAttention,
                sorting,
                descending,
                cursor,
                limit);
    }

    ListQuery model(@Nullable String name) {
        return new ListQuery(
                scope,
                account,
                search,
                connected,
                store,
                name,
                softwareVersion,
                needsAttention,
                sorting,
                descending,
                cursor,
                limit);
    }

    ListQuery software(@Nullable String version) {
        return new ListQuery(
                scope,
                account,
                search,
                connected,
                store,
                model,
                version,
                needsAttention,
                sorting,
                descending,
                cursor,
                limit);
    }

    ListQuery needingAttention(boolean wanted) {
        return new ListQuery(
                scope,
                account,
                search,
                connected,
                store,
                model,
                softwareVersion,
                wanted,
                sorting,
                descending,
                cursor,
                limit);
    }

    ListQuery sorted(Sorting by, boolean down) {
        return new ListQuery(
                scope,
                account,
                search,
                connected,
                store,
                model,
                softwareVersion,
                needsAttention,
                by,
                down,
                cursor,
                limit);
    }

    ListQuery after(@Nullable String next) {
        return new ListQuery(
                scope,
                account,
                search,
                connected,
                store,
                model,
                softwareVersion,
                needsAttention,
                sorting,
                descending,
                next,
                limit);
    }

    ListQuery limit(int most) {
        return new ListQuery(
                scope,
                account,
                search,
                connected,
                store,
                model,
                softwareVersion,
                needsAttention,
                sorting,
                descending,
                cursor,
                most);
    }
}
