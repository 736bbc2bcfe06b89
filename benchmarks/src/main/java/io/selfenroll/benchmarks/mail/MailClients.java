package io.selfenroll.benchmarks.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** The floor of all mail: the services' mail client feeds the sink, over connections that stay open. */
final class MailClients {

    /** About what a credential mail has. */
    private static final int CHARACTERS = 20_000;

    private MailClients() {}

    /** @return mails per second that the sink accepted */
    static double perSecond(int port, int connections, Duration duration)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + duration.toNanos();
        List<Future<Integer>> counts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> feed(port, end)));
            }
        }
        int all = 0;
        for (Future<Integer> count : counts) {
            all += count.get();
        }
        return all / (duration.toMillis() / 1000.0);
    }

    private static int feed(int port, long end) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", "" + port);
        Session session = Session.getInstance(properties);
        int count = 0;
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            Address[] recipient = {new InternetAddress("floor@bench.example")};
            while (System.nanoTime() < end) {
                MimeMessage mail = new MimeMessage(session);
                mail.setFrom("no-reply@bench.example");
                mail.setRecipients(RecipientType.TO, recipient);
                mail.setSubject("Floor");
                mail.setText(("x".repeat(70) + "\r\n").repeat(CHARACTERS / 72));
                mail.saveChanges();
                transport.sendMessage(mail, recipient);
                count++;
            }
        }
        return count;
    }
}
