package io.selfenroll.enrollment.discovery;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a Windows device asks ([MS-MDE2] 3.1.4.1.1.1), as far as the answer depends on it.
 *
 * @param messageId that the answer relates to, may be null
 * @param policies how the device can sign in to its MDM server, may be empty
 */
record DiscoverRequest(String messageId, String email, String version, List<String> policies) {

    static final String NAMESPACE = "http://schemas.microsoft.com/windows/management/2012/01/enrollment";

    /** Versions of the protocol that a device may name; it is answered in its own. */
    private static final String VERSION = "[1-9]\\.[0-9]";

    private static final String OLDEST_VERSION = "1.0";
    private static final int LONGEST = 300;
    private static final XMLInputFactory XML = safeFactory();

    /** The body is not such a request; the text says what is wrong, in words of our own. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /** No document type, so no entities, no files, no addresses and no multiplication. */
    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are not read");
        });
        return factory;
    }

    static DiscoverRequest read(byte[] soap) throws Malformed {
        Map<String, String> texts = new HashMap<>();
        List<String> policies = new ArrayList<>();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(soap));
            boolean discover = false;
            String element = null;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new Malformed("A message has no document type.");
                    case XMLStreamConstants.START_ELEMENT -> {
                        element = reader.getLocalName();
                        discover |= element.equals("Discover");
                    }
                    case XMLStreamConstants.CHARACTERS ->
                        take(element, reader.getText().strip(), texts, policies);
                    default -> element = null;
                }
            }
            if (!discover || !texts.containsKey("EmailAddress")) {
                throw new Malformed("This is no Discover message with an EmailAddress.");
            }
        } catch (XMLStreamException e) {
            throw new Malformed("The message is not well-formed XML.");
        }
        String version = texts.getOrDefault("RequestVersion", OLDEST_VERSION);
        return new DiscoverRequest(
                texts.get("MessageID"),
                texts.get("EmailAddress"),
                version.matches(VERSION) ? version : OLDEST_VERSION,
                List.copyOf(policies));
    }

    private static void take(String element, String text, Map<String, String> texts, List<String> policies)
            throws Malformed {
        if (element == null || text.isEmpty()) {
            return;
        }
        if (text.length() > LONGEST) {
            throw new Malformed("A value of the message is too long.");
        }
        if (element.equals("AuthPolicy") && policies.size() < 10) {
            policies.add(text);
        }
        texts.putIfAbsent(element, text);
    }
}
