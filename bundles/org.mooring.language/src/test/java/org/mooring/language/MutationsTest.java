package org.mooring.language;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;

/** Whatever is done to a script, there is a tree with places in the script, and nothing is thrown. */
class MutationsTest {

    private static final String[] SEEDS = {
        "function f([Parameter(Mandatory)][string]$a = 'x') { if ($a -eq \"b $($c[\"d\"])\") { 1..3 | % { $_ } } else { @{ k = 1kb } } }",
        "class A : B { [int]$x = 1; hidden static [string] M($y) { return $y ?? 'z' } }\nenum E { A; B = 2 }",
        "switch -regex ($x) { 'a' { break } default { continue } }; try { throw 1 } catch [A], [B] { } finally { & { param($z) } }",
        "@'\nhere $x\n'@ + @\"\n$(1 + 2) `u{41}\n\"@; foreach ($i in @(1, 2)) { $i.b::c[0]?.d(1, { 2 })++ }",
        "#requires -Version 5\n<# .SYNOPSIS #>\ncmd -a:b --% c \"d\" | e 2>&1 > f && g || h &; [int[,]]$a, $b = $c ? 1.5e3 : 0xffL",
    };
    private static final String CHARACTERS = "(){}[]$@\"'`#;,|&.:-+*/%=<>!?\n\r \t09ax_\u2018\u201c\u2013\0";

    @Test
    void aDamagedScriptStillHasATree() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            String script = damage(SEEDS[random.nextInt(SEEDS.length)], random);
            ParseResult result = Parser.parse(null, script);
            check(result.script(), script);
            assertTrue(result.tokens().get(result.tokens().size() - 1).is(TokenKind.EndOfInput), script);
        }
    }

    private static String damage(String seed, Random random) {
        StringBuilder script = new StringBuilder(seed);
        for (int i = random.nextInt(6); i >= 0 && !script.isEmpty(); i--) {
            int at = random.nextInt(script.length());
            switch (random.nextInt(4)) {
                case 0 -> script.deleteCharAt(at);
                case 1 -> script.insert(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
                case 2 -> script.delete(at, at + random.nextInt(12));
                default -> script.setLength(random.nextInt(8) == 0 ? at : script.length());
            }
        }
        return script.toString();
    }

    private static void check(Node node, String script) {
        assertNotNull(node, script);
        Extent extent = node.extent();
        assertTrue(extent.start() >= 0 && extent.start() <= extent.end() && extent.end() <= script.length() + 1, script);
        Nodes.forEachChild(node, child -> check(child, script));
    }
}
