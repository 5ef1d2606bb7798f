package org.mooring.shell.powershell.pipeline;

import java.util.List;
import java.util.Locale;

import org.mooring.object.Conversion;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.errors.Inquiry;

/** -WhatIf and -Confirm. */
final class Confirmation {

    private static final List<String> IMPACTS = List.of("None", "Low", "Medium", "High");

    private final CommandContext context;
    private Boolean forAll;
    private Boolean continueForAll;

    Confirmation(CommandContext context) {
        this.context = context;
    }

    boolean shouldProcess(String target, String action) {
        String what = action == null ? context.stage.call().commandName() : action;
        return decide("Performing the operation \"" + what + "\" on target \"" + target + "\".",
            "Are you sure you want to perform this action?\nPerforming the operation \"" + what + "\" on target \"" + target + "\".",
            "Confirm");
    }

    boolean shouldProcess(String description, String warning, String caption) {
        return decide(description, warning, caption);
    }

    private boolean decide(String description, String question, String caption) {
        if (isWhatIf()) {
            String text = "What if: " + description;
            context.engine.transcripts().shown(text);
            context.engine.host().ui().writeLine(text);
            return false;
        }
        if (asks()) {
            if (forAll != null) {
                return forAll;
            }
            int choice = Inquiry.operation(context.engine, caption, question);
            switch (choice) {
                case 1 -> forAll = true;
                case 3 -> forAll = false;
                default -> {}
            }
            return choice <= 1;
        }
        if (context.common() != null && Boolean.TRUE.equals(context.common().verbose())) {
            context.writeVerbose(description);
        }
        return true;
    }

    boolean isWhatIf() {
        Boolean given = context.common() == null ? null : context.common().whatIf();
        return given != null ? given : Conversion.toBoolean(context.preference("whatifpreference"));
    }

    private boolean asks() {
        Boolean given = context.common() == null ? null : context.common().confirm();
        if (given != null) {
            return given;
        }
        CommandParameters.Traits traits = context.binder() == null ? CommandParameters.Traits.NONE : context.binder().parameters().traits();
        int impact = IMPACTS.indexOf(traits.confirmImpact());
        Object preference = context.preference("confirmpreference");
        int from = preference == null ? 3 : rank(Conversion.toText(preference));
        return from != 0 && impact >= from;
    }

    private static int rank(String impact) {
        for (int i = 0; i < IMPACTS.size(); i++) {
            if (IMPACTS.get(i).toLowerCase(Locale.ROOT).equals(impact.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return 3;
    }

    boolean shouldContinue(String query, String caption) {
        if (continueForAll != null) {
            return continueForAll;
        }
        int choice = Inquiry.operation(context.engine, caption == null ? "" : caption, query);
        if (choice == 1 || choice == 3) {
            continueForAll = choice == 1;
        }
        return choice <= 1;
    }
}
