package org.mooring.shell.powershell.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Version;
import org.mooring.language.HelpContent;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.Requirement;
import org.mooring.language.ast.StringExpression;
import org.mooring.shell.powershell.modules.ModuleSpecification;

/** What a script says of itself: comment-based help and {@code #requires}. */
public final class HelpTypes {

    private HelpTypes() {}

    /** CommentHelpInfo. */
    @ClrClass(value = AstTypes.LANGUAGE + "CommentHelpInfo", type = HelpContent.class)
    public static final class Help {

        private Help() {}

        @Get
        public static String synopsis(HelpContent self) {
            return self.synopsis();
        }

        @Get
        public static String description(HelpContent self) {
            return self.description();
        }

        @Get
        public static String notes(HelpContent self) {
            return self.notes();
        }

        @Get
        public static Object parameters(HelpContent self) {
            ClrDictionary all = new ClrDictionary(ClrTypes.find("System.Collections.Generic.Dictionary[string,string]"), false, null);
            self.parameters().forEach(all::put);
            return all;
        }

        @Get
        public static Object links(HelpContent self) {
            return Sequence.strings(self.links());
        }

        @Get
        public static Object examples(HelpContent self) {
            return Sequence.strings(self.examples());
        }

        @Get
        public static Object inputs(HelpContent self) {
            return Sequence.strings(self.inputs());
        }

        @Get
        public static Object outputs(HelpContent self) {
            return Sequence.strings(self.outputs());
        }

        @Get
        public static String component(HelpContent self) {
            return self.component();
        }

        @Get
        public static String role(HelpContent self) {
            return self.role();
        }

        @Get
        public static String functionality(HelpContent self) {
            return self.functionality();
        }

        @Get
        public static String forwardHelpTargetName(HelpContent self) {
            return self.forwardHelpTargetName();
        }

        @Get
        public static String forwardHelpCategory(HelpContent self) {
            return self.forwardHelpCategory();
        }

        @Get
        public static String remoteHelpRunspace(HelpContent self) {
            return self.remoteHelpRunspace();
        }

        @Get
        public static String mamlHelpFile(HelpContent self) {
            return self.mamlHelpFile();
        }

        /** The help as a comment, in the order in which PowerShell writes its sections. */
        public static String getCommentBlock(HelpContent self) {
            StringBuilder text = new StringBuilder("<#\n");
            section(text, ".SYNOPSIS", self.synopsis());
            section(text, ".DESCRIPTION", self.description());
            for (Map.Entry<String, String> parameter : self.parameters().entrySet()) {
                section(text, ".PARAMETER " + parameter.getKey(), parameter.getValue());
            }
            self.inputs().forEach(i -> section(text, ".INPUTS", i));
            self.outputs().forEach(o -> section(text, ".OUTPUTS", o));
            section(text, ".NOTES", self.notes());
            self.examples().forEach(e -> section(text, ".EXAMPLE", e));
            self.links().forEach(l -> section(text, ".LINK", l));
            word(text, ".FORWARDHELPTARGETNAME", self.forwardHelpTargetName());
            word(text, ".FORWARDHELPCATEGORY", self.forwardHelpCategory());
            word(text, ".REMOTEHELPRUNSPACE", self.remoteHelpRunspace());
            word(text, ".COMPONENT", self.component());
            word(text, ".ROLE", self.role());
            word(text, ".FUNCTIONALITY", self.functionality());
            word(text, ".EXTERNALHELP", self.mamlHelpFile());
            return text.append("#>\n").toString();
        }

        private static void section(StringBuilder text, String directive, String content) {
            if (content != null) {
                text.append(directive).append("\n\n").append(content).append('\n');
            }
        }

        private static void word(StringBuilder text, String directive, String argument) {
            if (argument != null) {
                text.append(directive).append(' ').append(argument).append('\n');
            }
        }
    }

    /** ScriptRequirements. */
    @ClrClass(AstTypes.LANGUAGE + "ScriptRequirements")
    public static final class Requirements {

        private final List<Requirement> all;

        public Requirements(List<Requirement> all) {
            this.all = all;
        }

        private List<Expression> arguments(String parameter) {
            List<Expression> found = new ArrayList<>();
            all.stream().filter(r -> r.parameter().equals(parameter)).forEach(r -> found.addAll(r.arguments()));
            return found;
        }

        private static String text(Expression value) {
            return value instanceof StringExpression s ? s.value() : value.extent().text();
        }

        private String first(String parameter) {
            return arguments(parameter).stream().map(Requirements::text).findFirst().orElse(null);
        }

        @Get
        public String requiredApplicationId() {
            return first("ShellId");
        }

        @Get
        @Name("RequiredPSVersion")
        public Version requiredVersion() {
            String text = first("Version");
            return text == null ? null : Version.parse(text.contains(".") ? text : text + ".0");
        }

        @Get
        @Name("RequiredPSEditions")
        public Object requiredEditions() {
            return Sequence.strings(arguments("PSEdition").stream().map(Requirements::text).toList());
        }

        @Get
        public Object requiredModules() {
            return Sequence.of(ClrTypes.of(ModuleSpecification.class), arguments("Modules").stream().map(HelpTypes::module).toList());
        }

        @Get
        public Object requiredAssemblies() {
            return Sequence.strings(arguments("Assembly").stream().map(Requirements::text).toList());
        }

        @Get
        @Name("IsElevationRequired")
        public boolean isElevationRequired() {
            return all.stream().anyMatch(r -> r.parameter().equals("RunAsAdministrator"));
        }
    }

    /** What {@code #requires -Modules} says of a module. */
    private static ModuleSpecification module(Expression value) {
        if (!(value instanceof HashtableExpression table)) {
            return ModuleSpecification.of(Requirements.text(value));
        }
        Map<String, String> keys = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HashtableExpression.Entry entry : table.entries()) {
            keys.put(Requirements.text(entry.key()), entry.value() instanceof org.mooring.language.ast.Pipeline p
                && p.elements().get(0) instanceof org.mooring.language.ast.CommandExpression e ? Requirements.text(e.expression())
                    : entry.value().extent().text());
        }
        return ModuleSpecification.ofMap(keys);
    }
}
