package org.mooring.shell.powershell.binder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.NamedArgument;
import org.mooring.shell.powershell.errors.Errors;

/** Refuses arguments that PowerShell's own attributes do not have, as its compiler does where it makes them. */
final class AttributeArguments {

    private static final String AUTOMATION = "System.Management.Automation.";

    /** An attribute that the compiler makes itself: its properties and how many positional arguments it may have; null: any number. */
    private record Known(String name, Set<Integer> counts, Set<String> properties) {}

    private static final List<Known> BUILT_IN = List.of(
        new Known("Parameter", Set.of(0, 2), Set.of("position", "parametersetname", "mandatory", "valuefrompipeline", "valuefrompipelinebypropertyname",
            "valuefromremainingarguments", "helpmessage", "helpmessagebasename", "helpmessageresourceid", "dontshow")),
        new Known("CmdletBinding", Set.of(0), Set.of("defaultparametersetname", "helpuri", "supportsshouldprocess", "positionalbinding", "confirmimpact",
            "supportstransactions", "supportspaging", "remotingcapability")),
        new Known("OutputType", null, Set.of("parametersetname", "providercmdlet")),
        new Known("Alias", null, Set.of()),
        new Known("ValidateSet", null, Set.of("ignorecase", "errormessage")),
        new Known("ValidateNotNull", Set.of(0), Set.of()),
        new Known("ValidateNotNullOrEmpty", Set.of(0), Set.of()));

    private static final List<Known> CONSTRUCTED = List.of(
        new Known("ValidateRange", Set.of(1, 2), Set.of()),
        new Known("ValidateLength", Set.of(2), Set.of()),
        new Known("ValidateCount", Set.of(2), Set.of()),
        new Known("ValidatePattern", Set.of(1), Set.of("options", "errormessage")),
        new Known("ValidateScript", Set.of(1), Set.of("errormessage")),
        new Known("ValidateNotNullOrWhiteSpace", Set.of(0), Set.of()),
        new Known("ValidateUserDrive", Set.of(0), Set.of()),
        new Known("ValidateTrustedData", Set.of(0), Set.of()),
        new Known("PSTypeName", Set.of(1), Set.of()),
        new Known("AllowNull", Set.of(0), Set.of()),
        new Known("AllowEmptyString", Set.of(0), Set.of()),
        new Known("AllowEmptyCollection", Set.of(0), Set.of()));

    private static final Map<String, Known> BY_NAME = new java.util.HashMap<>();

    static {
        for (List<Known> list : List.of(BUILT_IN, CONSTRUCTED)) {
            for (Known known : list) {
                for (String prefix : new String[] {"", AUTOMATION}) {
                    for (String suffix : new String[] {"", "Attribute"}) {
                        BY_NAME.put((prefix + known.name + suffix).toLowerCase(Locale.ROOT), known);
                    }
                }
            }
        }
    }

    private AttributeArguments() {}

    static void check(Attribute attribute) {
        Known known = BY_NAME.get(attribute.type().fullName().toLowerCase(Locale.ROOT));
        if (known == null) {
            return;
        }
        boolean builtIn = BUILT_IN.contains(known);
        int count = attribute.positional().size();
        if (known.counts != null && !known.counts.contains(count)) {
            throw Errors.of(builtIn ? Errors.RUNTIME : AUTOMATION + "MethodException", "MethodCountCouldNotFindBest",
                builtIn ? ErrorCategory.InvalidOperation : ErrorCategory.NotSpecified, null,
                "Cannot find an overload for \"%s\" and the argument count: \"%s\".", ".ctor", count);
        }
        for (NamedArgument named : attribute.named()) {
            if (!known.properties.contains(named.name().toLowerCase(Locale.ROOT))) {
                throw Errors.runtime("PropertyNotFoundForType", ErrorCategory.InvalidOperation, null, "Property '%s' cannot be found for type '%s'.",
                    named.name(), AUTOMATION + (builtIn ? "CmdletBinding" : known.name) + "Attribute");
            }
        }
        if (known.name.equals("ValidateSet") && count == 0) {
            throw Errors.of(AUTOMATION + "PSArgumentOutOfRangeException", "ArgumentOutOfRange", ErrorCategory.InvalidArgument, null,
                "Cannot process argument because the value of argument \"validValues\" is out of range. Change argument \"validValues\" to a value that is "
                    + "within range. (Parameter 'validValues')\nActual value was System.String[].");
        }
    }

    /** The text of a help property, which must say something. */
    static String help(String property, String text) {
        if (text == null || text.isEmpty()) {
            throw Errors.of(AUTOMATION + "PSArgumentException", "Argument", ErrorCategory.InvalidArgument, null,
                "Cannot process argument because the value of argument \"%s\" is not valid. Change the value of the \"%s\" argument and run the operation again.",
                property, property);
        }
        return text;
    }
}
