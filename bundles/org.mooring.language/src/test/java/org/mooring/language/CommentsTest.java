package org.mooring.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.Requirement;
import org.mooring.language.ast.ScriptBlock;

/** Comments that say something: help, and what a script requires. */
class CommentsTest {

    private static ScriptBlock parse(String script) {
        return Parser.parse(null, script).script();
    }

    private static Optional<String> functionHelp(String script) {
        return ((FunctionDefinition) parse(script).end().orElseThrow().statements().get(0)).body().help();
    }

    @Test
    void helpStandsBeforeAFunctionOrAtAnEndOfItsBody() {
        assertEquals("# .SYNOPSIS\n# Does", functionHelp("# .SYNOPSIS\n# Does\nfunction f { }").orElseThrow());
        assertEquals("<#\n.SYNOPSIS\nDoes\n#>", functionHelp("function f {\n<#\n.SYNOPSIS\nDoes\n#>\n1 }").orElseThrow());
        assertEquals("<# .SYNOPSIS\nDoes #>", functionHelp("function f { 1\n<# .SYNOPSIS\nDoes #>\n}").orElseThrow());
    }

    @Test
    void otherCommentsAreNoHelp() {
        assertTrue(functionHelp("# plain\nfunction f { }").isEmpty());
        assertTrue(functionHelp("# .SYNOPSIS\n# far\n\n\n\nfunction f { }").isEmpty());
        assertTrue(functionHelp("# .NOSUCH\nfunction f { }").isEmpty());
    }

    @Test
    void aScriptsHelpIsNotItsFirstFunctions() {
        assertTrue(parse("<#\n.SYNOPSIS\nScript\n#>\nparam($a)\n1").help().isPresent());
        assertTrue(parse("# .SYNOPSIS\n# Function\nfunction f { }").help().isEmpty());
    }

    @Test
    void aCommentBeforeAParameterIsItsHelp() {
        var parameters = parse("param(\n# the name\n$Name,\n$Other)").parameters().orElseThrow().parameters();
        assertEquals("the name", parameters.get(0).help());
        assertEquals(null, parameters.get(1).help());
    }

    @Test
    void helpHasSections() {
        HelpContent help = HelpContent.of("<#\n.SYNOPSIS\n Short one.\n.DESCRIPTION\n Long one\n of two lines.\n.PARAMETER Name\n"
                + " The name.\n.EXAMPLE\n f -Name x\n.LINK\nhttp://x\n.LINK\nGet-Item\n.ROLE\nr\n.NOTES\n Note.\n#>");
        assertEquals("Short one.\n", help.synopsis());
        assertEquals("Long one\nof two lines.\n", help.description());
        assertEquals(Map.of("NAME", "The name.\n"), help.parameters());
        assertEquals(List.of("f -Name x\n"), help.examples());
        assertEquals(List.of("http://x", "Get-Item"), help.links());
        assertEquals("r", help.role());
        assertEquals("Note.\n\n", help.notes());
        assertEquals("From lines\n", HelpContent.of("# .SYNOPSIS\n#  From lines\n# .PARAMETER q\n#   the q").synopsis());
    }

    @Test
    void requirementsAreRead() {
        List<Requirement> requirements = parse("#requires -Version 5.1 -RunAsAdministrator\n'a'\n"
                + "#Requires -Modules Foo, @{ ModuleName = 'Bar'; ModuleVersion = '1.2' }\n# requires -Version 99").requirements();
        assertEquals(List.of("Version", "RunAsAdministrator", "Modules"), requirements.stream().map(Requirement::parameter).toList());
        assertEquals(2, requirements.get(2).arguments().size());
    }
}
