package org.mooring.dotnet.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A pattern as steps for {@link Machine}. */
final class Program {

    final Op[] ops;
    final int registers;
    /** What a match can begin with, from the left; null where that is anything or nothing. */
    final CharSet first;
    /** Whether it can only match at the start of a text. */
    final boolean atStart;

    private Program(Op[] ops, int registers, CharSet first, boolean atStart) {
        this.ops = ops;
        this.registers = registers;
        this.first = first;
        this.atStart = atStart;
    }

    /** @param slots the place of each group's number among the groups */
    static Program of(Node pattern, Map<Integer, Integer> slots) {
        Compiler compiler = new Compiler(slots);
        compiler.emit(pattern);
        compiler.op(Op.END);
        return new Program(compiler.ops.toArray(Op[]::new), compiler.registers, first(pattern), startsAt(pattern));
    }

    private static boolean startsAt(Node node) {
        return switch (node) {
            case Node.Place place -> place.anchor() == Anchor.TEXT_START;
            case Node.Sequence sequence -> !sequence.back() && !sequence.parts().isEmpty() && startsAt(sequence.parts().get(0));
            case Node.Capture capture -> startsAt(capture.body());
            default -> false;
        };
    }

    private static CharSet first(Node node) {
        return switch (node) {
            case Node.One one -> one.back() ? null : one.set();
            case Node.Text text -> text.back() ? null : CharSet.of(text.text().charAt(0), text.ignoreCase());
            case Node.Sequence sequence -> {
                if (sequence.back()) {
                    yield null;
                }
                for (Node part : sequence.parts()) {
                    if (!(part instanceof Node.Place) && !(part instanceof Node.Look)) {
                        yield first(part);
                    }
                }
                yield null;
            }
            case Node.Choice choice -> {
                CharSet all = null;
                for (Node branch : choice.branches()) {
                    CharSet one = first(branch);
                    if (one == null) {
                        yield null;
                    }
                    all = all == null ? one : all.or(one);
                }
                yield all;
            }
            case Node.Loop loop -> loop.min() > 0 ? first(loop.body()) : null;
            case Node.Capture capture -> first(capture.body());
            case Node.Atomic atomic -> first(atomic.body());
            default -> null;
        };
    }

    private static final class Compiler {
        private final Map<Integer, Integer> slots;
        private final List<Op> ops = new ArrayList<>();
        private int registers;

        Compiler(Map<Integer, Integer> slots) {
            this.slots = slots;
        }

        Op op(int code) {
            Op op = new Op(code);
            ops.add(op);
            return op;
        }

        private Op op(int code, int a) {
            Op op = op(code);
            op.a = a;
            return op;
        }

        void emit(Node node) {
            switch (node) {
                case Node.One one -> {
                    Op op = op(Op.ONE);
                    op.set = one.set();
                    op.back = one.back();
                }
                case Node.Text text -> {
                    Op op = op(Op.TEXT);
                    op.text = text.text();
                    op.ignoreCase = text.ignoreCase();
                    op.back = text.back();
                }
                case Node.Place place -> op(Op.PLACE).anchor = place.anchor();
                case Node.Sequence sequence -> (sequence.back() ? sequence.parts().reversed() : sequence.parts()).forEach(this::emit);
                case Node.Choice choice -> choice(choice.branches());
                case Node.Loop loop -> loop(loop);
                case Node.Capture capture -> {
                    int register = registers++;
                    op(Op.SAVE, register);
                    emit(capture.body());
                    Op op = op(Op.CAPTURE, capture.number() < 0 ? -1 : slots.get(capture.number()));
                    op.b = register;
                    op.c = capture.balanced() < 0 ? -1 : slots.get(capture.balanced());
                }
                case Node.Look look -> look(look);
                case Node.Atomic atomic -> {
                    int register = registers++;
                    op(Op.MARK, register);
                    emit(atomic.body());
                    op(Op.CUT, register);
                }
                case Node.Reference reference -> {
                    Op op = op(Op.REFERENCE, slots.get(reference.number()));
                    op.ignoreCase = reference.ignoreCase();
                    op.back = reference.back();
                }
                case Node.IfCaptured test -> {
                    Op op = op(Op.IF_CAPTURED, slots.get(test.number()));
                    emit(test.yes());
                    Op jump = op(Op.JUMP);
                    op.b = ops.size();
                    emit(test.no());
                    jump.a = ops.size();
                }
                case Node.IfMatches test -> {
                    int mark = registers++;
                    int place = registers++;
                    op(Op.MARK, mark);
                    op(Op.SAVE, place);
                    Op split = op(Op.SPLIT);
                    emit(test.condition());
                    op(Op.CUT, mark);
                    op(Op.RESTORE, place);
                    emit(test.yes());
                    Op jump = op(Op.JUMP);
                    split.a = ops.size();
                    emit(test.no());
                    jump.a = ops.size();
                }
            }
        }

        private void choice(List<Node> branches) {
            List<Op> jumps = new ArrayList<>();
            for (int i = 0; i < branches.size(); i++) {
                Op split = i < branches.size() - 1 ? op(Op.SPLIT) : null;
                emit(branches.get(i));
                if (split != null) {
                    jumps.add(op(Op.JUMP));
                    split.a = ops.size();
                }
            }
            jumps.forEach(jump -> jump.a = ops.size());
        }

        private void look(Node.Look look) {
            int mark = registers++;
            int place = registers++;
            op(Op.MARK, mark);
            if (look.negative()) {
                Op split = op(Op.SPLIT);
                emit(look.body());
                op(Op.FAIL_TO_MARK, mark);
                split.a = ops.size();
            } else {
                op(Op.SAVE, place);
                emit(look.body());
                op(Op.CUT, mark);
                op(Op.RESTORE, place);
            }
        }

        private void loop(Node.Loop loop) {
            Node body = loop.body();
            boolean single = body instanceof Node.One || body instanceof Node.Text text && text.text().length() == 1;
            if (single) {
                Op run = op(Op.RUN, loop.min());
                run.b = loop.max();
                run.c = loop.lazy() ? 1 : 0;
                run.set = body instanceof Node.One one ? one.set() : CharSet.of(((Node.Text) body).text().charAt(0), ((Node.Text) body).ignoreCase());
                run.back = body instanceof Node.One one ? one.back() : ((Node.Text) body).back();
                return;
            }
            int register = registers;
            registers += 2;
            op(Op.LOOP_START, register);
            int top = ops.size();
            Op test = op(Op.LOOP, register);
            test.b = loop.min();
            test.c = loop.max();
            test.flag = loop.lazy();
            op(Op.LOOP_TURN, register);
            emit(body);
            op(Op.JUMP, top);
            test.d = ops.size();
        }
    }
}
