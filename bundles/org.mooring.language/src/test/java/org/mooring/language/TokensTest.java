package org.mooring.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens that tools see. */
class TokensTest {

    private static List<Token> tokens(String script) {
        return Parser.parse(null, script).tokens();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            Get-Item -Path:x "a" # c       ¦ Generic Parameter Identifier StringExpandable Comment EndOfInput
            $a = 1 + 2                     ¦ Variable Equals Number Plus Number EndOfInput
            echo 1-2 if                    ¦ Identifier Generic Generic EndOfInput
            if (1) { break }               ¦ If LParen Number RParen LCurly Break RCurly EndOfInput
            $a.b[0]::C(1)                  ¦ Variable Dot Identifier LBracket Number RBracket ColonColon Identifier LParen Number RParen EndOfInput
            [int[]]$x                      ¦ LBracket Identifier LBracket RBracket RBracket Variable EndOfInput
            a 2>&1 > f @s                  ¦ Identifier Redirection Redirection Identifier SplattedVariable EndOfInput
            1 – 2 —eq 3                    ¦ Number Minus Number Ieq Number EndOfInput
            """)
    void eachTokenHasItsKind(String script, String kinds) {
        assertEquals(kinds, String.join(" ", tokens(script).stream().map(t -> t.kind().name()).toList()));
    }

    @Test
    void valuesHaveEscapesResolved() {
        List<Token> tokens = tokens("x`y \"a`tb\"\"c\" 'it''s' ${a b} 1kb -p:");
        assertEquals(List.of("xy", "a\tb\"c", "it's", "a b", 1024, "p"), tokens.subList(0, 6).stream().map(Token::value).toList());
        assertEquals(true, tokens.get(5).usedColon());
    }

    @Test
    void whatAStringExpandsHasTokensOfItsOwn() {
        Token string = tokens("\"a $b $(c 1)\"").get(0);
        assertEquals(List.of("$b", "$(", "c", "1", ")"), string.nested().stream().map(Token::text).limit(5).toList());
        assertEquals(List.of(3, 6, 8, 10, 11), string.nested().stream().map(t -> t.extent().start()).limit(5).toList());
    }

    @Test
    void placesInStringsAreThoseOfTheScript() {
        Token string = tokens("\"$(\"\"x\"\" + $y)\"").get(0);
        Token variable = string.nested().stream().filter(t -> t.kind() == TokenKind.Variable).findFirst().orElseThrow();
        assertEquals(11, variable.extent().start());
    }
}
