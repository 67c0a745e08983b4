package io.terminaldesk.access.admin;

import io.terminaldesk.access.AdminCommand;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.UserName;
import io.terminaldesk.nexo.PoiId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** All commands of all packages as one command line; each runs in one transaction, so a failed one changes nothing. */
@Component
class AdminCommandLine {

    private final List<AdminCommand> commands;
    private final TransactionTemplate transactions;

    AdminCommandLine(List<AdminCommand> commands, TransactionTemplate transactions) {
        this.commands = commands;
        this.transactions = transactions;
    }

    CommandLine whole() {
        var line = new CommandLine(new Admin());
        commands.stream()
                .map(CommandLine::new)
                .sorted(Comparator.comparing(CommandLine::getCommandName))
                .forEach(command -> line.addSubcommand(command.getCommandName(), command));
        line.registerConverter(MerchantAccount.class, checked(MerchantAccount::new));
        line.registerConverter(StoreName.class, checked(StoreName::new));
        line.registerConverter(UserName.class, checked(UserName::new));
        line.registerConverter(Role.class, checked(Role::ofTitle));
        line.registerConverter(PoiId.class, checked(PoiId::new));
        line.setExecutionStrategy(this::inOneTransaction);
        line.setExecutionExceptionHandler(AdminCommandLine::report);
        return line;
    }

    private int inOneTransaction(CommandLine.ParseResult parsed) {
        Integer exitCode = transactions.execute(status -> {
            int code = new CommandLine.RunLast().execute(parsed);
            if (code != CommandLine.ExitCode.OK) {
                status.setRollbackOnly();
            }
            return code;
        });
        return exitCode == null ? CommandLine.ExitCode.SOFTWARE : exitCode;
    }

    private static int report(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        Throwable cause = failure instanceof IllegalArgumentException
                ? failure
                : NestedExceptionUtils.getMostSpecificCause(failure);
        line.getErr().println(cause.getMessage() == null ? cause.toString() : cause.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static <T> ITypeConverter<T> checked(Function<String, T> constructor) {
        return text -> {
            try {
                return constructor.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    @Command(
            name = "admin",
            description = "Administers Terminal Desk on the configured database.",
            mixinStandardHelpOptions = true)
    private static final class Admin {}
}
