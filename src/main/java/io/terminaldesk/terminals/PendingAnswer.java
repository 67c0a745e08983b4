package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.nexo.MessageHeader;

/** An async request that was accepted and has no outcome yet; it survives the end of the process. */
public record PendingAnswer(long id, MerchantAccount merchantAccount, MessageHeader header, byte[] request) {}
