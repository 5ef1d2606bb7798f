package org.mooring.language.ast;

/**
 * Operators of two operands. The forms without a letter and with {@code i} are one ({@code IEQ}); {@code powerShellName} is
 * PowerShell's TokenKind.
 */
public enum BinaryOperator {
    MULTIPLY("*", "Multiply"), DIVIDE("/", "Divide"), REMAINDER("%", "Rem"), ADD("+", "Plus"), SUBTRACT("-", "Minus"),
    FORMAT("-f", "Format"), RANGE("..", "DotDot"), COALESCE("??", "QuestionQuestion"),
    AND("-and", "And"), OR("-or", "Or"), XOR("-xor", "Xor"),
    BAND("-band", "Band"), BOR("-bor", "Bor"), BXOR("-bxor", "Bxor"), SHL("-shl", "Shl"), SHR("-shr", "Shr"),
    IS("-is", "Is"), ISNOT("-isnot", "IsNot"), AS("-as", "As"), JOIN("-join", "Join"),
    IEQ("-eq", "Ieq"), INE("-ne", "Ine"), IGE("-ge", "Ige"), IGT("-gt", "Igt"), ILT("-lt", "Ilt"), ILE("-le", "Ile"),
    ILIKE("-like", "Ilike"), INOTLIKE("-notlike", "Inotlike"), IMATCH("-match", "Imatch"), INOTMATCH("-notmatch", "Inotmatch"),
    IREPLACE("-replace", "Ireplace"), ICONTAINS("-contains", "Icontains"), INOTCONTAINS("-notcontains", "Inotcontains"),
    IIN("-in", "Iin"), INOTIN("-notin", "Inotin"), ISPLIT("-split", "Isplit"),
    CEQ("-ceq", "Ceq"), CNE("-cne", "Cne"), CGE("-cge", "Cge"), CGT("-cgt", "Cgt"), CLT("-clt", "Clt"), CLE("-cle", "Cle"),
    CLIKE("-clike", "Clike"), CNOTLIKE("-cnotlike", "Cnotlike"), CMATCH("-cmatch", "Cmatch"), CNOTMATCH("-cnotmatch", "Cnotmatch"),
    CREPLACE("-creplace", "Creplace"), CCONTAINS("-ccontains", "Ccontains"), CNOTCONTAINS("-cnotcontains", "Cnotcontains"),
    CIN("-cin", "Cin"), CNOTIN("-cnotin", "Cnotin"), CSPLIT("-csplit", "Csplit");

    public final String text;
    public final String powerShellName;

    BinaryOperator(String text, String powerShellName) {
        this.text = text;
        this.powerShellName = powerShellName;
    }
}
