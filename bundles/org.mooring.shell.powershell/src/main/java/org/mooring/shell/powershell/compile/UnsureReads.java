package org.mooring.shell.powershell.compile;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.AttributedExpression;
import org.mooring.language.ast.CatchClause;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.DoStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.ForEachStatement;
import org.mooring.language.ast.ForStatement;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.IfStatement;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.SwitchStatement;
import org.mooring.language.ast.TryStatement;
import org.mooring.language.ast.VariableExpression;
import org.mooring.language.ast.WhileStatement;
import org.mooring.shell.powershell.runtime.Layout;

/**
 * The variables that a script block reads where it may not have set them yet. PowerShell looks these up by name each time, so that
 * {@code $x += 1} goes on from what a scope around holds; all others live in the block's own scope from the start, and {@code +=} begins
 * with nothing.
 */
final class UnsureReads {

    private final Set<String> unsure = new HashSet<>();
    private Set<String> set = new HashSet<>();

    private UnsureReads() {}

    /** Keys of names, without what stands in script blocks within. */
    static Set<String> of(ScriptBlock tree) {
        UnsureReads reads = new UnsureReads();
        tree.parameters().ifPresent(block -> block.parameters().forEach(p -> reads.set.add(Layout.key(p.name().unqualified()))));
        tree.begin().ifPresent(reads::within);
        tree.process().ifPresent(reads::perhaps);
        tree.end().ifPresent(reads::within);
        tree.clean().ifPresent(reads::within);
        return reads.unsure;
    }

    private void within(Node node) {
        Nodes.forEachChild(node, this::visit);
    }

    private void visit(Node node) {
        switch (node) {
            case ScriptBlockExpression block -> { }
            case FunctionDefinition function -> { }
            case VariableExpression variable -> read(variable);
            case AssignmentStatement assignment -> assigned(assignment);
            case IfStatement choice -> chosen(choice);
            case WhileStatement loop -> {
                visit(loop.condition());
                perhaps(loop.body());
            }
            case DoStatement loop -> {
                visit(loop.body());
                visit(loop.condition());
            }
            case ForStatement loop -> {
                loop.initializer().ifPresent(this::visit);
                loop.condition().ifPresent(this::visit);
                perhaps(loop.body());
                loop.iterator().ifPresent(this::perhaps);
            }
            case ForEachStatement loop -> {
                visit(loop.collection());
                Set<String> before = new HashSet<>(set);
                write(loop.variable());
                visit(loop.body());
                set = before;
            }
            case SwitchStatement choice -> {
                visit(choice.condition());
                choice.clauses().forEach(this::perhaps);
                choice.defaultClause().ifPresent(this::perhaps);
            }
            case TryStatement attempt -> {
                perhaps(attempt.body());
                for (CatchClause clause : attempt.catches()) {
                    perhaps(clause);
                }
                attempt.finallyBlock().ifPresent(this::visit);
            }
            default -> within(node);
        }
    }

    /** What may be left out: what it sets is not surely set afterwards. */
    private void perhaps(Node node) {
        Set<String> before = new HashSet<>(set);
        visit(node);
        set = before;
    }

    private void chosen(IfStatement choice) {
        Set<String> always = null;
        for (IfStatement.Clause clause : choice.clauses()) {
            visit(clause.condition());
            always = common(always, clause.body());
        }
        Optional<? extends Node> otherwise = choice.otherwise();
        if (otherwise.isPresent()) {
            set.addAll(common(always, otherwise.get()));
        }
    }

    /** What is set after this way and after those before it. */
    private Set<String> common(Set<String> others, Node way) {
        Set<String> before = new HashSet<>(set);
        visit(way);
        Set<String> after = set;
        set = before;
        if (others != null) {
            after.retainAll(others);
        }
        return after;
    }

    private void assigned(AssignmentStatement assignment) {
        visit(assignment.value());
        Expression target = assignment.target();
        while (target instanceof ConvertExpression || target instanceof AttributedExpression) {
            target = target instanceof ConvertExpression typed ? typed.operand() : ((AttributedExpression) target).operand();
        }
        if (target instanceof VariableExpression variable) {
            write(variable);
        } else {
            visit(target);
        }
    }

    private void write(VariableExpression variable) {
        if (variable.qualifier() == null) {
            set.add(Layout.key(variable.path()));
        }
    }

    private void read(VariableExpression variable) {
        if (variable.qualifier() == null && !set.contains(Layout.key(variable.path()))) {
            unsure.add(Layout.key(variable.path()));
        }
    }
}
