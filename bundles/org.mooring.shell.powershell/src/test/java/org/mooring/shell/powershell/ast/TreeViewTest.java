package org.mooring.shell.powershell.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.ScriptBlock;

class TreeViewTest {

    /** A script with a node of every kind that a script without errors can have. */
    private static final String EVERYTHING = """
        using namespace System.Text
        [CmdletBinding()] param([Parameter(Mandatory)][int]$a = 1, [string]$b)
        begin { trap { continue } data D { 'x' } }
        process { if ($a) { 1 } elseif ($b) { 2 } else { 3 } }
        end {
            function f($x) { return $x }
            [Flags()] enum E { A; B = 2 }
            class B { }
            class C : B { [int]$p = 1; hidden static [void] M([int]$q) { } C() : base() { } }
            :l foreach ($i in 1..3) { continue l }
            for ($i = 0; $i -lt 3; $i++) { break }
            while ($a) { } ; do { } while ($a) ; do { } until ($a)
            switch -Wildcard ($a) { 'x' { 1 } default { 2 } }
            try { throw 'x' } catch [int] { throw } finally { exit }
            a && b || c &
            Get-Item -Path:x 'y' "z$a" $a[0] @b 2>&1 > out.txt | ForEach-Object { $_.x.y(1) }
            [ValidateNotNull()][int]$v = $a ? -1 : @(1, 2) + $(3) + (4)
            @{ k = [int]; l = $using:z }
        }""";

    private static Ast tree(String text) {
        AstTypes.register();
        return ScriptTrees.parse(null, text).tree();
    }

    private static List<Ast> all(Ast tree) {
        List<Ast> found = new ArrayList<>();
        found.add(tree);
        tree.forEachChild(child -> found.addAll(all(child)));
        return found;
    }

    @Test
    void everyNodeKnowsTheNodeThatItIsIn() {
        Ast tree = tree(EVERYTHING);
        assertNull(tree.parent());
        for (Ast node : all(tree)) {
            node.forEachChild(child -> assertSame(node, child.parent()));
        }
    }

    @Test
    void everyClassOfTheTreeIsMadeOfSomeScript() {
        TreeSet<String> missing = new TreeSet<>();
        for (AstType type : AstTypes.all()) {
            if (!type.isAbstract()) {
                missing.add(type.name());
            }
        }
        all(tree(EVERYTHING)).forEach(node -> missing.remove(node.clrType().name()));
        all(tree("switch ($x")).forEach(node -> missing.remove(node.clrType().name()));
        all(tree("parallel { 1 }; 1 +")).forEach(node -> missing.remove(node.clrType().name()));
        assertEquals(new TreeSet<>(List.of("ConfigurationDefinitionAst", "DynamicKeywordStatementAst")), missing);
    }

    @Test
    void everyPropertyOfEveryNodeCanBeRead() {
        for (Ast node : all(tree(EVERYTHING))) {
            node.clrType().properties().forEach(p -> {
                Object value = p.get(node);
                assertTrue(value == null || p.type().isInstance(value), () -> node.clrType().name() + "." + p.name() + " is no " + p.type());
            });
        }
    }

    @Test
    void aCopyIsAnotherTreeOfTheSameNodes() {
        Ast tree = tree(EVERYTHING);
        Ast copy = tree.copy();
        assertNotSame(tree, copy);
        assertEquals(all(tree).stream().map(n -> n.clrType().name() + n).toList(), all(copy).stream().map(n -> n.clrType().name() + n).toList());
    }

    @Test
    void aScriptBlockFindsItselfInTheScriptAroundIt() {
        AstTypes.register();
        ScriptBlock script = org.mooring.language.Parser.parse(null, "function f { 1 }; & { 2 }").script();
        List<ScriptBlock> blocks = new ArrayList<>();
        collect(script, blocks);
        assertEquals("FunctionDefinitionAst", ScriptTrees.of(blocks.get(1)).clrType().name());
        Ast block = ScriptTrees.of(blocks.get(2));
        assertEquals("ScriptBlockExpressionAst", block.parent().clrType().name());
        assertSame(ScriptTrees.of(script), block.root());
    }

    private static void collect(org.mooring.language.ast.Node node, List<ScriptBlock> blocks) {
        if (node instanceof ScriptBlock block) {
            blocks.add(block);
        }
        org.mooring.language.ast.Nodes.forEachChild(node, child -> collect(child, blocks));
    }

    @ParameterizedTest
    @CsvSource({"CommandAst,VisitCommand", "TrapStatementAst,VisitTrap", "IfStatementAst,VisitIfStatement"})
    void visitorsHaveAMethodForEachClass(String type, String method) {
        AstTypes.register();
        for (String visitor : List.of("AstVisitor", "AstVisitor2", "ICustomAstVisitor", "DefaultCustomAstVisitor")) {
            assertFalse(ClrTypes.find(AstTypes.LANGUAGE + visitor).methods(method, false).isEmpty(), visitor);
        }
        assertEquals(method, VisitorType.methodFor(AstTypes.get(type)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        it's   | it''s
        a‘b    | a‘‘b
        plain  | plain""")
    void quotesAreDoubledInsideSingleQuotes(String text, String escaped) {
        assertEquals(escaped, CodeGenerationType.escapeSingleQuotedStringContent(text));
    }
}
