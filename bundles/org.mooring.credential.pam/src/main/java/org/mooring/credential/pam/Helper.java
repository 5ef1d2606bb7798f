package org.mooring.credential.pam;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mooring.credential.pam.helper.Main;
import org.mooring.credential.pam.helper.Request;

/** A process that asks PAM, one question at a time. */
final class Helper implements AutoCloseable {

    private static final int MOST_SAID = 5;

    /** What the process wrote; {@code end} when it is gone. */
    private record Line(String text, boolean end) {}

    private final Process process;
    private final DataOutputStream requests;
    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>(1000);
    private int asked;

    /** @param files the folder with the helper's classes and JNA */
    Helper(String java, Path files) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED", "-Djna.nosys=true", "-Djna.tmpdir=" + files, "-cp",
            files + System.getProperty("path.separator") + files.resolve(HelperFiles.JNA), Main.class.getName());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        process = builder.directory(files.toFile()).redirectErrorStream(true).start();
        // Not buffered: no copy of a password stays behind.
        requests = new DataOutputStream(process.getOutputStream());
        Thread.ofPlatform().daemon().name("mooring-pam-" + process.pid()).start(this::read);
    }

    private void read() {
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.put(new Line(line, false));
            }
        } catch (IOException ended) {
            // Told by the line below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lines.offer(new Line("", true));
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int asked() {
        return asked;
    }

    /** The rest of the line that answers the request. The process is of no more use when this throws. */
    String ask(Request request, Duration limit) throws PamFailure {
        asked++;
        long deadline = System.nanoTime() + limit.toNanos();
        Deque<String> said = new ArrayDeque<>();
        try {
            request.write(requests);
            while (true) {
                Line line = lines.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (line == null) {
                    throw new PamFailure("no answer within " + limit.toSeconds() + " seconds" + told(said));
                }
                if (line.end()) {
                    throw new PamFailure("its process ended without an answer" + told(said));
                }
                if (line.text().startsWith(request.nonce() + "\t")) {
                    return line.text().substring(request.nonce().length() + 1);
                }
                said.addLast(line.text());
                if (said.size() > MOST_SAID) {
                    said.removeFirst();
                }
            }
        } catch (IOException e) {
            throw new PamFailure("its process is gone" + told(said), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PamFailure("nobody waits for the answer any more", e);
        }
    }

    private static String told(Deque<String> said) {
        return said.isEmpty() ? "" : "; it said: " + String.join(" / ", said);
    }

    /** Ends it, with what modules of PAM have started. */
    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
