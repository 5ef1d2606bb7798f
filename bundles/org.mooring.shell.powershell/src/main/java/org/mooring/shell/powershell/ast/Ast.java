package org.mooring.shell.powershell.ast;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.Tuple;
import org.mooring.language.ParseError;

/**
 * A node of the syntax tree as scripts see it (System.Management.Automation.Language.Ast and the classes derived from it): what
 * {@link AstType} says that its class has, as values. Made from the parser's records when a script asks for a tree; parser and compiler
 * know nothing of it.
 */
public final class Ast implements ClrTyped {

    private final AstType type;
    private final Object extent;
    private final org.mooring.language.ast.Node origin;
    private Object[] values;
    private Supplier<Object[]> later;
    private Ast parent;
    private List<ParseError> errors = List.of();

    /** @param origin the record that it shows, or null for a node that a script made */
    Ast(AstType type, Object extent, Object[] values, org.mooring.language.ast.Node origin) {
        this(type, extent, origin);
        fill(values);
    }

    private Ast(AstType type, Object extent, org.mooring.language.ast.Node origin) {
        this.type = type;
        this.extent = extent;
        this.origin = origin;
    }

    /** A node whose values are made when somebody first looks into it: a large script's tree costs what is read of it. */
    static Ast later(AstType type, Object extent, Supplier<Object[]> values, org.mooring.language.ast.Node origin) {
        Ast node = new Ast(type, extent, origin);
        node.later = values;
        return node;
    }

    private void fill(Object[] made) {
        values = made;
        for (Object value : made) {
            forEachNode(value, child -> child.parent = this);
        }
    }

    private synchronized Object[] values() {
        if (later != null) {
            fill(later.get());
            later = null;
        }
        return values;
    }

    @Override
    public AstType clrType() {
        return type;
    }

    /** Whether it is of the class {@code name} or one derived from it. */
    public boolean is(String name) {
        for (ClrType t = type; t != null; t = t.base()) {
            if (t instanceof AstType a && a.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** An {@link org.mooring.language.ast.Extent}, or what a script gave as one. */
    public Object extent() {
        return extent;
    }

    public Ast parent() {
        return parent;
    }

    public org.mooring.language.ast.Node origin() {
        return origin;
    }

    /** A property's value by its .NET name. */
    public Object get(String property) {
        return values()[type.slot(property)];
    }

    Object value(int slot) {
        return values()[slot];
    }

    /** A property that holds a node, or null. */
    public Ast node(String property) {
        return (Ast) get(property);
    }

    /** A property that holds nodes; empty for null. */
    @SuppressWarnings("unchecked")
    public List<Ast> nodes(String property) {
        Object value = get(property);
        return value == null ? List.of() : (List<Ast>) value;
    }

    boolean flag(String property) {
        return Boolean.TRUE.equals(get(property));
    }

    /** The nodes right under it, in the order in which PowerShell's visitors see them. */
    public void forEachChild(Consumer<Ast> visitor) {
        Object[] made = values();
        for (int slot : type.visited()) {
            forEachNode(made[slot], visitor);
        }
    }

    private static void forEachNode(Object value, Consumer<Ast> visitor) {
        if (value instanceof Ast node) {
            visitor.accept(node);
        } else if (value instanceof Tuple tuple) {
            for (int i = 0; i < tuple.length(); i++) {
                forEachNode(tuple.item(i), visitor);
            }
        } else if (value instanceof List<?> list) {
            list.forEach(item -> forEachNode(item, visitor));
        }
    }

    /** Says that the text of the tree under this node is wrong. */
    void brokenBy(List<ParseError> problems) {
        errors = problems;
    }

    /** What is wrong with the text of the whole tree. */
    List<ParseError> errors() {
        return root().errors;
    }

    /** The whole tree's root. */
    Ast root() {
        Ast root = this;
        while (root.parent != null) {
            root = root.parent;
        }
        return root;
    }

    /** An array literal of copies of some expressions, at the place of the first. */
    public static Ast list(List<Ast> elements) {
        return AstTypes.get("ArrayLiteralAst").makeAt(null, elements.get(0).extent, elements.stream().map(Ast::copy).toList());
    }

    /** A tree of new nodes; it has no parent. */
    Ast copy() {
        Object[] copies = values().clone();
        for (int i = 0; i < copies.length; i++) {
            copies[i] = copyOf(copies[i]);
        }
        return new Ast(type, extent, copies, origin);
    }

    private static Object copyOf(Object value) {
        return switch (value) {
            case Ast node -> node.copy();
            case Tuple tuple -> Tuple.of("System.Tuple", copyOf(tuple.item(0)), copyOf(tuple.item(1)));
            case org.mooring.dotnet.ClrList list -> Sequence.like(list, list.stream().map(Ast::copyOf).toList());
            case null, default -> value;
        };
    }

    /** The text that it was made of. */
    @Override
    public String toString() {
        return extent == null ? type.fullName() : Positions.text(extent);
    }
}
