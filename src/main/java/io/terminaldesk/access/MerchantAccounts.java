package io.terminaldesk.access;

import java.util.List;

/** The merchant accounts and their stores. */
public interface MerchantAccounts {

    boolean exists(MerchantAccount merchantAccount);

    /** Whether it exists; nobody else adds anything to it before the caller's transaction ends. */
    boolean lock(MerchantAccount merchantAccount);

    /** In order of name. */
    List<MerchantAccount> all();

    /** False when it exists already. */
    boolean add(MerchantAccount merchantAccount);

    /**
     * False when there is none of this name.
     *
     * @throws IllegalArgumentException while stores, terminals, users or keys that are not revoked belong to it
     */
    boolean remove(MerchantAccount merchantAccount);

    boolean hasStore(MerchantAccount merchantAccount, StoreName store);

    /** In order of name. */
    List<StoreName> storesOf(MerchantAccount merchantAccount);

    /**
     * False when it exists already.
     *
     * @throws IllegalArgumentException when there is no such merchant account
     */
    boolean addStore(MerchantAccount merchantAccount, StoreName store);

    /**
     * False when there is none of this name.
     *
     * @throws IllegalArgumentException while terminals stand in it, or users are limited to it
     */
    boolean removeStore(MerchantAccount merchantAccount, StoreName store);
}
