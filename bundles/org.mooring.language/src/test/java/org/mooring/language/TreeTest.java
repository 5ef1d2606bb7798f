package org.mooring.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts mean: each line a script and its tree. */
class TreeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            1 + 2 * 3                      ¦ (ADD 1 (MULTIPLY 2 3))
            1 - 2 - 3                      ¦ (SUBTRACT (SUBTRACT 1 2) 3)
            1, 2 + 3, 4                    ¦ (ADD (ArrayLiteral 1 2) (ArrayLiteral 3 4))
            1..2 + 3                       ¦ (ADD (RANGE 1 2) 3)
            2 * 1..3                       ¦ (MULTIPLY 2 (RANGE 1 3))
            '{0}' -f 1 + 2                 ¦ (ADD (FORMAT '{0}' 1) 2)
            $a -or $b -and $c              ¦ (AND (OR $a $b) $c)
            5 -band 3 -eq 1                ¦ (BAND 5 (IEQ 3 1))
            $a ?? $b + 1                   ¦ (COALESCE $a (ADD $b 1))
            -not 1 -eq 2                   ¦ (IEQ (Unary NOT 1) 2)
            -join 1, 2                     ¦ (ArrayLiteral (Unary JOIN 1) 2)
            ,1 + ,2                        ¦ (ADD (ArrayLiteral 1) (ArrayLiteral 2))
            -1; - 1; -$a; +1; !1           ¦ -1 (Unary MINUS 1) (Unary MINUS $a) 1 (Unary EXCLAIM 1)
            1-1; 1 -1; 1+-1                ¦ (SUBTRACT 1 1) (SUBTRACT 1 1) (ADD 1 -1)
            $i++; --$i                     ¦ (Unary POSTFIX_INCREMENT $i) (Unary PREFIX_DECREMENT $i)
            $a ? 1 : $b ? 2 : 3            ¦ (Ternary $a 1 (Ternary $b 2 3))
            [int]$a + 1                    ¦ (ADD (Convert [int] $a) 1)
            [int[]][string]$a              ¦ (Convert [int[]] (Convert [string] $a))
            [int]::MaxValue                ¦ (Member [int] 'MaxValue' isStatic)
            $a.b.c(1, 2)                   ¦ (InvokeMember (Member $a 'b') 'c' 1 2)
            $a.Where{ 1 }                  ¦ (InvokeMember $a 'Where' (ScriptBlock (ScriptBlock (NamedBlock END 1))))
            $a.M[int](1)                   ¦ (InvokeMember $a 'M' 1 [int])
            $a.M[$i]                       ¦ (Index (Member $a 'M') $i)
            $a.'b c'; $a.$n; $a.(1)        ¦ (Member $a 'b c') (Member $a $n) (Member $a (Paren 1))
            ${a}?.b; ${a}?[0]; $a?.b       ¦ (Member $a 'b' nullConditional) (Index $a 0 nullConditional) (Member $a? 'b')
            $a[0, 1][2]                    ¦ (Index (Index $a (ArrayLiteral 0 1)) 2)
            @(1; 2); $(3)                  ¦ (Array (StatementBlock 1 2)) (Sub (StatementBlock 3))
            @{ a = 1; 'b' = 2, 3 }         ¦ (Hashtable (Entry 'a' 1) (Entry 'b' (ArrayLiteral 2 3)))
            $using:a.b                     ¦ (Using (Member $a 'b'))
            $a = $b = 1                    ¦ (Assignment $a (Assignment $b 1))
            $a += 1; $b ??= 2              ¦ (Assignment $a ADD 1) (Assignment $b COALESCE 2)
            $x = if (1) { 2 } else { 3 }   ¦ (Assignment $x (If (Clause 1 (StatementBlock 2)) (StatementBlock 3)))
            [int]$n = '5'                  ¦ (Assignment (Convert [int] $n) '5')
            """)
    void anExpressionHasItsTree(String script, String tree) {
        assertEquals(tree, Shape.ofScript(script));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            a b 5 1kb -c $d                ¦ (Command 'a' 'b' 5 1024 (CommandParameter 'c') $d)
            f -5 +5 -1.5 .5                ¦ (Command 'f' '-5' '+5' '-1.5' 0.5:DOUBLE)
            f -a:1 -b: 2 -c                ¦ (Command 'f' (CommandParameter 'a' 1) (CommandParameter 'b' 2) (CommandParameter 'c'))
            f -- -a                        ¦ (Command 'f' (CommandParameter '-') '-a')
            f a,b, c d                     ¦ (Command 'f' (ArrayLiteral 'a' 'b' 'c') 'd')
            f a$b $a/b $a.b $a[0] $a+1     ¦ (Command 'f' (ExpandableString 'a$b' BARE 'a' $b) (ExpandableString '$a/b' BARE $a '/b') (Member $a 'b') (Index $a 0) (ExpandableString '$a+1' BARE $a '+1'))
            f "a"b (1)c a{1}               ¦ (Command 'f' 'a' 'b' (Paren 1) 'c' 'a' (ScriptBlock (ScriptBlock (NamedBlock END 1))))
            f a"b c"d a`tb `$x             ¦ (Command 'f' 'ab cd' 'a	b' '$x')
            & 'a b' 1; . ./x.ps1           ¦ (Command CALL 'a b' 1) (Command DOT './x.ps1')
            f --% "a  b" $c | g            ¦ (Pipeline (Command 'f' '--%' '"a  b" $c ') (Command 'g'))
            a | b && c || d &              ¦ (PipelineChain (PipelineChain (Pipeline (Command 'a') (Command 'b')) and (Command 'c')) (Command 'd') background)
            a > x 2>&1 *>> y               ¦ (Command 'a' (File 0 append 'y') (File 1 'x') (Merging 2 1))
            1 > $null                      ¦ (CommandExpression 1 (File 1 $null))
            %{1}                           ¦ (Command '%' (ScriptBlock (ScriptBlock (NamedBlock END 1))))
            x=1; 5x; -eq 1; a.b c          ¦ (Command 'x=1') (Command '5x') (Command '-eq' 1) (Command 'a.b' 'c')
            echo if return ] = ++          ¦ (Command 'echo' 'if' 'return' ']' '=' '++')
            """)
    void aCommandHasItsTree(String script, String tree) {
        assertEquals(tree, Shape.ofScript(script));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            foreach ($x in 1, 2) { $x }    ¦ (ForEach $x (ArrayLiteral 1 2) (StatementBlock $x))
            for ($i = 0; $i; $i++) { 1 }   ¦ (For (Assignment $i 0) $i (Unary POSTFIX_INCREMENT $i) (StatementBlock 1))
            for (;;) { break }             ¦ (For (StatementBlock (Break)))
            :a while (1) { continue a }    ¦ (While 'a' 1 (StatementBlock (Continue 'a')))
            do { 1 } until ($a)            ¦ (Do until (StatementBlock 1) $a)
            switch -r -c (1) { a { 1 } default { 2 } } ¦ (Switch REGEX caseSensitive 1 (Clause 'a' (StatementBlock 1)) (StatementBlock 2))
            switch -File f { 1 { 2 } }     ¦ (Switch EXACT file 'f' (Clause 1 (StatementBlock 2)))
            try { 1 } catch [a], [b] { 2 } finally { 3 } ¦ (Try (StatementBlock 1) (CatchClause [a] [b] (StatementBlock 2)) (StatementBlock 3))
            throw 'x'; return; exit 1      ¦ (Throw 'x') (Return) (Exit 1)
            data d -SupportedCommand a { 1 } ¦ (Data 'd' 'a' (StatementBlock 1))
            function f { 1 }               ¦ (Function 'f' (ScriptBlock (NamedBlock END 1)))
            function f($a, [int]$b = 2) { } ¦ (Function 'f' parametersInParentheses (ScriptBlock (ParamBlock (Parameter $a) (Parameter $b [int] 2)) (NamedBlock END)))
            filter f { $_ }                ¦ (Function 'f' filter (ScriptBlock (NamedBlock PROCESS $_)))
            & { param($a) begin { 1 } process { 2 } clean { 3 } } ¦ (Command CALL (ScriptBlock (ScriptBlock (ParamBlock (Parameter $a)) (NamedBlock BEGIN named 1) (NamedBlock PROCESS named 2) (NamedBlock CLEAN named 3))))
            & { [CmdletBinding(A = 1)] param([Alias('x')][Parameter(Mandatory)]$p) } ¦ (Command CALL (ScriptBlock (ScriptBlock (ParamBlock (Attribute [CmdletBinding] (NamedArgument 'A' 1)) (Parameter $p (Attribute [Alias] 'x') (Attribute [Parameter] (NamedArgument 'Mandatory' $true expressionOmitted)))) (NamedBlock END))))
            class A : B, C { [int]$x = 1; hidden static $y; A() : base(1) { } [int] M($a) { return 1 } } ¦ (Type CLASS 'A' [B] [C] (Property 'x' [int] 1) (Property 'y' isStatic hidden) (Method 'A' constructor (ScriptBlock (ParamBlock) (NamedBlock END (InvokeMember $this 'base' 1 baseConstructor)))) (Method 'M' [int] (Parameter $a) (ScriptBlock (ParamBlock (Parameter $a)) (NamedBlock END (Return 1)))))
            [Flags()] enum E : byte { A; B = 2 } ¦ (Type ENUM 'E' (Attribute [Flags]) [byte] (Property 'A' isStatic) (Property 'B' isStatic 2))
            """)
    void aStatementHasItsTree(String script, String tree) {
        assertEquals(tree, Shape.ofScript(script));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            "a $b c"                       ¦ (ExpandableString 'a $b c' DOUBLE 'a ' $b ' c')
            "$a.b $($a.b)"                 ¦ (ExpandableString '$a.b $($a.b)' DOUBLE $a '.b ' (Sub (StatementBlock (Member $a 'b'))))
            "$($h["a b"])"                 ¦ (ExpandableString '$($h["a b"])' DOUBLE (Sub (StatementBlock (Index $h 'a b'))))
            "$(""x"" + `"y`")"             ¦ (ExpandableString '$(""x"" + `"y`")' DOUBLE (Sub (StatementBlock (ADD 'x' 'y'))))
            "`$a `u{41} ""q"" ${a b}"      ¦ (ExpandableString '$a A "q" ${a b}' DOUBLE '$a A "q" ' $a b)
            'it''s'; "it's"; "$ 1$"        ¦ 'it's' 'it's' '$ 1$'
            “a” + ‘b’                      ¦ (ADD 'a' 'b')
            """)
    void aStringHasItsPartsInItsTree(String script, String tree) {
        assertEquals(tree, Shape.ofScript(script));
    }
}
