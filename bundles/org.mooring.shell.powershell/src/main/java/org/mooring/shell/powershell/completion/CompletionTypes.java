package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Tuple;
import org.mooring.dotnet.Type;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.ast.ScriptTrees;
import org.mooring.shell.powershell.ast.TokenView;
import org.mooring.shell.powershell.runtime.Engine;

/** The .NET types of completion: CommandCompletion, CompletionResult, CompletionCompleters, and what completers are written with. */
public final class CompletionTypes {

    static final String AUTOMATION = "System.Management.Automation.";

    private static final Class<?>[] ALL = {ResultType.class, Command.class, Completers.class, Completer.class, Factory.class,
        CompleterAttribute.class, CompletionsAttribute.class};

    private CompletionTypes() {}

    /** Makes the types known to scripts. */
    public static void register() {
        ClrTypes.register(ALL);
        ClrTypes.register(StaticBinding.ALL);
    }

    /** CompletionResult. */
    @ClrClass(value = AUTOMATION + "CompletionResult", type = Completion.class)
    public static final class ResultType {

        private ResultType() {}

        @New
        public static Completion make(String completionText, String listItemText, @Type(AUTOMATION + "CompletionResultType") Object resultType,
                String toolTip) {
            require(completionText, "completionText");
            require(listItemText, "listItemText");
            require(toolTip, "toolTip");
            return new Completion(completionText, listItemText, Completion.Kind.values()[(int) ClrEnum.number(resultType)], toolTip);
        }

        @New
        public static Completion make(String completionText) {
            require(completionText, "completionText");
            return Completion.text(completionText);
        }

        private static void require(String value, String parameter) {
            if (value == null || value.isEmpty()) {
                DotNetException e = new DotNetException(AUTOMATION + "PSArgumentNullException",
                    "Cannot process argument because the value of argument \"" + parameter + "\" is null. Change the value of argument \"" + parameter
                        + "\" to a non-null value.");
                e.properties().put("ParamName", parameter);
                throw e;
            }
        }

        @Get
        public static String completionText(Completion self) {
            return self.text();
        }

        @Get
        public static String listItemText(Completion self) {
            return self.listItem();
        }

        @Get
        @Type(AUTOMATION + "CompletionResultType")
        public static Object resultType(Completion self) {
            return ((ClrEnum) ClrTypes.find(AUTOMATION + "CompletionResultType")).value(self.kind().ordinal());
        }

        @Get
        public static String toolTip(Completion self) {
            return self.toolTip();
        }
    }

    private static Object collection(List<Completion> completions) {
        return new ClrList(ClrTypes.find("System.Collections.ObjectModel.Collection[" + AUTOMATION + "CompletionResult]"), completions);
    }

    /** CommandCompletion: the possibilities at a cursor, to be gone through. */
    @ClrClass(AUTOMATION + "CommandCompletion")
    public static final class Command {

        private Object matches;
        private int current;
        private int index;
        private int length;

        private Command(List<Completion> matches, int current, int index, int length) {
            this.matches = collection(matches);
            this.current = current;
            this.index = index;
            this.length = length;
        }

        @New
        @SuppressWarnings("unchecked")
        public static Command make(@Type("System.Collections.ObjectModel.Collection[System.Management.Automation.CompletionResult]") Object matches,
                int currentMatchIndex, int replacementIndex, int replacementLength) {
            return new Command((List<Completion>) matches, currentMatchIndex, replacementIndex, replacementLength);
        }

        public static Command of(InputCompleter.Result result) {
            return new Command(result.completions(), -1, result.index(), result.length());
        }

        @Member
        public static Command completeInput(String input, int cursorIndex, @Type("System.Collections.Hashtable") Object options) {
            if (input == null || input.isEmpty()) {
                return new Command(List.of(), -1, -1, -1);
            }
            check(input, cursorIndex);
            return of(Unseen.run(Engine.current(), engine -> InputCompleter.complete(engine, input, cursorIndex, options(options))));
        }

        @Member
        public static Command completeInput(@Type("System.Management.Automation.Language.Ast") Ast ast,
                @Type("System.Management.Automation.Language.Token[]") Object[] tokens,
                @Type("System.Management.Automation.Language.IScriptPosition") Object positionOfCursor, @Type("System.Collections.Hashtable") Object options) {
            notNull(ast, "ast");
            notNull(tokens, "tokens");
            notNull(positionOfCursor, "positionOfCursor");
            List<TokenView> all = new ArrayList<>();
            for (Object token : tokens) {
                all.add((TokenView) PSObject.base(token));
            }
            return of(Unseen.run(Engine.current(),
                engine -> InputCompleter.complete(engine, ast, all, ScriptTrees.offset(positionOfCursor), options(options))));
        }

        /** Asks the TabExpansion2 of another runspace. */
        @Member
        public static Command completeInput(String input, int cursorIndex, @Type("System.Collections.Hashtable") Object options,
                @Type(AUTOMATION + "PowerShell") Object powershell) {
            if (input == null || input.isEmpty()) {
                return new Command(List.of(), -1, -1, -1);
            }
            check(input, cursorIndex);
            notNull(powershell, "powershell");
            return ask(powershell, input, cursorIndex, options);
        }

        /** Asks the TabExpansion2 of another runspace. */
        @Member
        public static Command completeInput(@Type("System.Management.Automation.Language.Ast") Ast ast,
                @Type("System.Management.Automation.Language.Token[]") Object[] tokens,
                @Type("System.Management.Automation.Language.IScriptPosition") Object cursorPosition,
                @Type("System.Collections.Hashtable") Object options, @Type(AUTOMATION + "PowerShell") Object powershell) {
            notNull(ast, "ast");
            notNull(tokens, "tokens");
            notNull(cursorPosition, "cursorPosition");
            notNull(powershell, "powershell");
            return ask(powershell, ast, tokens, cursorPosition, options);
        }

        private static Command ask(Object powershell, Object... arguments) {
            Members members = Engine.current().members();
            members.invoke(powershell, "AddCommand", "TabExpansion2");
            try {
                for (Object argument : arguments) {
                    members.invoke(powershell, "AddArgument", argument);
                }
                List<?> answered = (List<?>) PSObject.base(members.invoke(powershell, "Invoke"));
                return answered.size() == 1 && PSObject.base(answered.get(0)) instanceof Command found ? found : new Command(List.of(), -1, -1, -1);
            } finally {
                members.invoke(members.get(powershell, "Commands"), "Clear");
            }
        }

        @Member
        @Type("System.Tuple[System.Management.Automation.Language.Ast,System.Management.Automation.Language.Token[],"
            + "System.Management.Automation.Language.IScriptPosition]")
        public static Object mapStringInputToParsedInput(String input, int cursorIndex) {
            check(input, cursorIndex);
            ScriptTrees.Parsed parsed = ScriptTrees.parse(null, input);
            return Tuple.of("System.Tuple", parsed.tree(), parsed.tokenList().toArray(TokenView[]::new), parsed.position(cursorIndex));
        }

        private static void notNull(Object value, String parameter) {
            if (value == null) {
                DotNetException e = new DotNetException(AUTOMATION + "PSArgumentNullException", "Cannot process argument because the value of argument \""
                    + parameter + "\" is null. Change the value of argument \"" + parameter + "\" to a non-null value.");
                e.properties().put("ParamName", parameter);
                throw e;
            }
        }

        private static void check(String input, int cursorIndex) {
            if (cursorIndex > input.length()) {
                DotNetException e = new DotNetException(AUTOMATION + "PSArgumentException",
                    "Cannot process argument because the value of argument \"cursorIndex\" is not valid. Change the value of the \"cursorIndex\" argument "
                        + "and run the operation again.");
                e.properties().put("ParamName", "cursorIndex");
                throw e;
            }
            if (cursorIndex < 0) {
                throw new DotNetException("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
            }
        }

        @Get
        public Object completionMatches() {
            return matches;
        }

        @org.mooring.dotnet.Set
        public void completionMatches(Object value) {
            matches = value;
        }

        @Get
        public int currentMatchIndex() {
            return current;
        }

        @org.mooring.dotnet.Set
        public void currentMatchIndex(int value) {
            current = value;
        }

        @Get
        public int replacementIndex() {
            return index;
        }

        @org.mooring.dotnet.Set
        public void replacementIndex(int value) {
            index = value;
        }

        @Get
        public int replacementLength() {
            return length;
        }

        @org.mooring.dotnet.Set
        public void replacementLength(int value) {
            length = value;
        }

        /** The next possibility, or the one before; null where there is none. */
        @Member
        public Completion getNextResult(boolean forward) {
            List<?> all = (List<?>) matches;
            if (all.isEmpty()) {
                return null;
            }
            current = Math.floorMod(current + (forward ? 1 : current < 0 ? 0 : -1), all.size());
            return (Completion) all.get(current);
        }
    }

    private static Map<?, ?> options(Object given) {
        return PSObject.base(given) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** CompletionCompleters: parts of completion that completers may use. */
    @ClrClass(value = AUTOMATION + "CompletionCompleters", type = ClrClass.None.class)
    public static final class Completers {

        private Completers() {}

        private static Object sequence(List<Completion> found) {
            return ClrList.of(ClrTypes.of(Completion.class), found);
        }

        private static Request word(String word) {
            return Request.ofWord(Engine.current(), word == null ? "" : word);
        }

        public static Object completeCommand(String commandName) {
            return sequence(CommandNames.complete(word(commandName)));
        }

        public static Object completeCommand(String commandName, String moduleName,
                @org.mooring.dotnet.Optional @Type(AUTOMATION + "CommandTypes") Object commandTypes) {
            String kinds = commandTypes == null ? "all" : commandTypes.toString().toLowerCase(Locale.ROOT);
            return sequence(CommandNames.complete(word(commandName), moduleName,
                c -> kinds.equals("all") || kinds.equals("0") || kinds.contains(c.commandType().toLowerCase(Locale.ROOT))));
        }

        public static Object completeOperator(String wordToComplete) {
            return sequence(Operators.complete(wordToComplete));
        }

        public static Object completeFilename(String fileName) {
            return sequence(FileNames.complete(word(fileName)));
        }

        public static Object completeVariable(String variableName) {
            return sequence(VariableNames.complete(word(variableName)));
        }

        public static Object completeType(String typeName) {
            return sequence(TypeNames.complete(word(typeName), typeName));
        }
    }

    /** IArgumentCompleter. */
    @ClrClass(value = AUTOMATION + "IArgumentCompleter", type = ClrClass.None.class, isInterface = true)
    public static final class Completer {
        private Completer() {}
    }

    /** IArgumentCompleterFactory. */
    @ClrClass(value = AUTOMATION + "IArgumentCompleterFactory", type = ClrClass.None.class, isInterface = true)
    public static final class Factory {
        private Factory() {}
    }

    /** ArgumentCompleterAttribute. */
    @ClrClass(AUTOMATION + "ArgumentCompleterAttribute")
    public static final class CompleterAttribute {

        private final Object completer;

        private CompleterAttribute(Object completer) {
            this.completer = completer;
        }

        @New
        public static CompleterAttribute make(org.mooring.dotnet.ClrType type) {
            return new CompleterAttribute(type);
        }

        @New
        public static CompleterAttribute make(org.mooring.shell.powershell.runtime.PSScriptBlock scriptBlock) {
            return new CompleterAttribute(scriptBlock);
        }

        @New
        public static CompleterAttribute make() {
            return new CompleterAttribute(null);
        }

        @Get
        public org.mooring.dotnet.ClrType type() {
            return completer instanceof org.mooring.dotnet.ClrType type ? type : null;
        }

        @Get
        public org.mooring.shell.powershell.runtime.PSScriptBlock scriptBlock() {
            return completer instanceof org.mooring.shell.powershell.runtime.PSScriptBlock block ? block : null;
        }
    }

    /** ArgumentCompletionsAttribute. */
    @ClrClass(AUTOMATION + "ArgumentCompletionsAttribute")
    public static final class CompletionsAttribute {

        private final String[] completions;

        private CompletionsAttribute(String[] completions) {
            this.completions = completions;
        }

        @New
        public static CompletionsAttribute make(@org.mooring.dotnet.Params String[] completions) {
            return new CompletionsAttribute(completions);
        }

        @Member
        public Object completeArgument(String commandName, String parameterName, String wordToComplete, Object commandAst, Object fakeBoundParameters) {
            List<Completion> found = new ArrayList<>();
            for (String each : completions) {
                if (each.regionMatches(true, 0, wordToComplete, 0, wordToComplete.length())) {
                    found.add(Completion.value(each, each));
                }
            }
            return ClrList.of(ClrTypes.of(Completion.class), found);
        }
    }
}
