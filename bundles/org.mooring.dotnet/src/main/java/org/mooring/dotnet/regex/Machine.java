package org.mooring.dotnet.regex;

import java.util.Arrays;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Turns;

/**
 * Matches a program at a text by backtracking, with a stack of its own: what can be tried yet, and how to undo what was done since. It
 * ends when its thread is interrupted or its time is over.
 */
final class Machine {

    private static final int CHECKED_EVERY = 0x3fff;
    /** The longest stack: 64 Mi entries. */
    private static final int LIMIT = 1 << 28;

    /** Entries: kind and three numbers. */
    private static final int TRY = 0;
    private static final int GIVE_BACK = 1;
    private static final int TAKE_MORE = 2;
    private static final int REGISTER = 3;
    private static final int CAPTURED = 4;
    private static final int UNCAPTURED = 5;

    private final Op[] ops;
    private final String text;
    private final int[] registers;
    private final int[][] captures;
    private final int[] counts;
    private final long deadline;
    private int[] stack = new int[32];
    private int top;
    private final Turns turns = new Turns();
    private int from;
    private int steps;
    private int place;

    Machine(Program program, int groups, String text, long deadline) {
        this.ops = program.ops;
        this.text = text;
        this.registers = new int[program.registers];
        this.captures = new int[groups][];
        this.counts = new int[groups];
        this.deadline = deadline;
    }

    /** Where the captures of each group begin and end, in pairs, the whole match as group 0; null where it does not match at {@code start}. */
    int[][] match(int start, int searchedFrom) {
        top = 0;
        from = searchedFrom;
        Arrays.fill(counts, 0);
        if (!run(start)) {
            return null;
        }
        int[][] found = new int[captures.length][];
        for (int i = 1; i < captures.length; i++) {
            found[i] = counts[i] == 0 ? NONE : Arrays.copyOf(captures[i], counts[i] * 2);
        }
        found[0] = new int[] {Math.min(start, place), Math.max(start, place)};
        return found;
    }

    private static final int[] NONE = {};

    private void push(int kind, int a, int b, int c) {
        if (top + 4 > stack.length) {
            if (stack.length >= LIMIT) {
                throw Exceptions.make("System.InsufficientExecutionStackException", "Insufficient stack to continue executing the program safely.");
            }
            stack = Arrays.copyOf(stack, stack.length * 2);
        }
        stack[top] = kind;
        stack[top + 1] = a;
        stack[top + 2] = b;
        stack[top + 3] = c;
        top += 4;
    }

    private void set(int register, int value) {
        push(REGISTER, register, registers[register], 0);
        registers[register] = value;
    }

    private void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
        turns.reach();
        if (deadline != 0 && System.nanoTime() - deadline > 0) {
            throw Exceptions.make("System.Text.RegularExpressions.RegexMatchTimeoutException",
                    "The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large "
                            + "inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.");
        }
    }

    private void addCapture(int group, int start, int end) {
        int[] held = captures[group];
        int count = counts[group];
        if (held == null || count * 2 == held.length) {
            held = held == null ? new int[4] : Arrays.copyOf(held, held.length * 2);
            captures[group] = held;
        }
        held[count * 2] = start;
        held[count * 2 + 1] = end;
        counts[group] = count + 1;
    }

    /** Undoes up to what can be tried; answers the step to go on with, -1 for none. */
    private int back() {
        while (top > 0) {
            top -= 4;
            int a = stack[top + 1];
            int b = stack[top + 2];
            switch (stack[top]) {
                case TRY -> {
                    place = b;
                    return a;
                }
                case GIVE_BACK -> {
                    int end = stack[top + 3];
                    place = ops[a].back ? b + 1 : b - 1;
                    if (place != end) {
                        stack[top + 2] = place;
                        top += 4;
                    }
                    return a + 1;
                }
                case TAKE_MORE -> {
                    Op op = ops[a];
                    int left = stack[top + 3];
                    boolean ends = op.back ? b == 0 : b == text.length();
                    if (!ends && op.set.has(text.charAt(op.back ? b - 1 : b))) {
                        place = op.back ? b - 1 : b + 1;
                        if (left != 1) {
                            stack[top + 2] = place;
                            stack[top + 3] = left < 0 ? left : left - 1;
                            top += 4;
                        }
                        return a + 1;
                    }
                }
                default -> undoTop();
            }
        }
        return -1;
    }

    /** Drops what can be tried since {@code mark}, keeps how to undo. */
    private void cut(int mark) {
        int kept = mark;
        for (int i = mark; i < top; i += 4) {
            if (stack[i] >= REGISTER) {
                System.arraycopy(stack, i, stack, kept, 4);
                kept += 4;
            }
        }
        top = kept;
    }

    /** Undoes all down to {@code mark}. */
    private void undo(int mark) {
        while (top > mark) {
            top -= 4;
            undoTop();
        }
    }

    private void undoTop() {
        int a = stack[top + 1];
        switch (stack[top]) {
            case REGISTER -> registers[a] = stack[top + 2];
            case CAPTURED -> counts[a]--;
            case UNCAPTURED -> addCapture(a, stack[top + 2], stack[top + 3]);
            default -> { }
        }
    }

    private boolean run(int start) {
        int pc = 0;
        place = start;
        int length = text.length();
        while (true) {
            if ((++steps & CHECKED_EVERY) == 0) {
                check();
            }
            Op op = ops[pc];
            boolean ok = true;
            switch (op.code) {
                case Op.ONE -> {
                    if (op.back) {
                        ok = place > 0 && op.set.has(text.charAt(place - 1));
                        place--;
                    } else {
                        ok = place < length && op.set.has(text.charAt(place));
                        place++;
                    }
                }
                case Op.TEXT -> ok = same(op.text, 0, op.text.length(), op);
                case Op.PLACE -> ok = op.anchor.holds(text, place, from);
                case Op.JUMP -> pc = op.a - 1;
                case Op.SPLIT -> push(TRY, op.a, place, 0);
                case Op.RUN -> ok = repeat(op, pc);
                case Op.SAVE -> set(op.a, place);
                case Op.CAPTURE -> ok = capture(op);
                case Op.LOOP_START -> {
                    set(op.a, 0);
                    set(op.a + 1, -1);
                }
                case Op.LOOP -> {
                    int turns = registers[op.a];
                    if (turns >= op.b) {
                        if (turns == op.c || turns > 0 && registers[op.a + 1] == place) {
                            pc = op.d - 1;
                        } else if (op.flag) {
                            push(TRY, pc + 1, place, 0);
                            pc = op.d - 1;
                        } else {
                            push(TRY, op.d, place, 0);
                        }
                    }
                }
                case Op.LOOP_TURN -> {
                    set(op.a, registers[op.a] + 1);
                    set(op.a + 1, place);
                }
                case Op.MARK -> set(op.a, top + 4);
                case Op.CUT -> cut(registers[op.a]);
                case Op.RESTORE -> place = registers[op.a];
                case Op.FAIL_TO_MARK -> {
                    undo(registers[op.a]);
                    ok = false;
                }
                case Op.REFERENCE -> {
                    int count = counts[op.a];
                    ok = count > 0 && same(text, captures[op.a][count * 2 - 2], captures[op.a][count * 2 - 1], op);
                }
                case Op.IF_CAPTURED -> pc = counts[op.a] > 0 ? pc : op.b - 1;
                default -> {
                    return true;
                }
            }
            if (ok) {
                pc++;
            } else {
                pc = back();
                if (pc < 0) {
                    return false;
                }
            }
        }
    }

    /** Whether a part of {@code wanted} stands here; goes behind it. */
    private boolean same(String wanted, int start, int end, Op op) {
        int length = end - start;
        int at = op.back ? place - length : place;
        if (at < 0 || at + length > text.length()) {
            return false;
        }
        if (op.ignoreCase) {
            for (int i = 0; i < length; i++) {
                if (!CharSet.equalCase(wanted.charAt(start + i), text.charAt(at + i))) {
                    return false;
                }
            }
        } else if (!text.startsWith(start == 0 && end == wanted.length() ? wanted : wanted.substring(start, end), at)) {
            return false;
        }
        place = op.back ? at : at + length;
        return true;
    }

    private boolean repeat(Op op, int pc) {
        int begin = place;
        int most = op.back ? begin : text.length() - begin;
        if (most < op.a) {
            return false;
        }
        most = op.b >= 0 && op.b < most ? op.b : most;
        int wanted = op.c == 1 ? op.a : most;
        int n = 0;
        if (op.back) {
            while (n < wanted && op.set.has(text.charAt(begin - n - 1))) {
                n++;
            }
        } else if (op.set == CharSet.ANY) {
            n = wanted;
        } else {
            while (n < wanted && op.set.has(text.charAt(begin + n))) {
                n++;
            }
        }
        if (n < op.a) {
            return false;
        }
        place = op.back ? begin - n : begin + n;
        if (op.c == 1) {
            if (op.b < 0 || op.b > op.a) {
                push(TAKE_MORE, pc, place, op.b < 0 ? -1 : op.b - op.a);
            }
        } else if (n > op.a) {
            push(GIVE_BACK, pc, place, op.back ? begin - op.a : begin + op.a);
        }
        return true;
    }

    private boolean capture(Op op) {
        int start = Math.min(registers[op.b], place);
        int end = Math.max(registers[op.b], place);
        if (op.c >= 0) {
            if (counts[op.c] == 0) {
                return false;
            }
            int last = --counts[op.c];
            int takenStart = captures[op.c][last * 2];
            int takenEnd = captures[op.c][last * 2 + 1];
            push(UNCAPTURED, op.c, takenStart, takenEnd);
            if (start >= takenEnd) {
                end = start;
                start = takenEnd;
            } else if (end <= takenStart) {
                start = end;
                end = takenStart;
            } else {
                end = Math.min(end, takenEnd);
                start = Math.max(start, takenStart);
            }
        }
        if (op.a >= 0) {
            addCapture(op.a, start, end);
            push(CAPTURED, op.a, 0, 0);
        }
        return true;
    }
}
