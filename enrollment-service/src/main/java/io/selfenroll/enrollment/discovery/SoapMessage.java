package io.selfenroll.enrollment.discovery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SOAP 1.2 messages. Every text goes through the XML writer, so none can become markup. */
final class SoapMessage {

    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    private SoapMessage() throws XMLStreamException {
        out = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** [MS-MDE2] 3.1.4.1.1.2. */
    static byte[] discovered(DiscoverRequest request, String server) {
        return write(message -> message.discoverResponse(request, server));
    }

    /** A mistake of the sender (SOAP 1.2, section 5.4.6). */
    static byte[] fault(String reason) {
        return write(message -> message.senderFault(reason));
    }

    private interface Content {
        void write(SoapMessage message) throws XMLStreamException;
    }

    private static byte[] write(Content content) {
        try {
            SoapMessage message = new SoapMessage();
            message.out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            message.out.writeStartElement("s", "Envelope", SOAP);
            message.out.writeNamespace("s", SOAP);
            message.out.writeNamespace("a", ADDRESSING);
            content.write(message);
            message.out.writeEndDocument();
            message.out.close();
            return message.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A SOAP message could not be written", e);
        }
    }

    private void discoverResponse(DiscoverRequest request, String server) throws XMLStreamException {
        out.writeStartElement("s", "Header", SOAP);
        out.writeStartElement("a", "Action", ADDRESSING);
        out.writeAttribute("s", SOAP, "mustUnderstand", "1");
        out.writeCharacters(DiscoverRequest.NAMESPACE + "/IDiscoveryService/DiscoverResponse");
        out.writeEndElement();
        if (request.messageId() != null) {
            out.writeStartElement("a", "RelatesTo", ADDRESSING);
            out.writeCharacters(request.messageId());
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeStartElement("s", "Body", SOAP);
        out.writeStartElement("DiscoverResponse");
        out.writeDefaultNamespace(DiscoverRequest.NAMESPACE);
        out.writeStartElement("DiscoverResult");
        boolean federated = !request.policies().isEmpty() && !request.policies().contains("OnPremise");
        element("AuthPolicy", federated ? "Federated" : "OnPremise");
        element("EnrollmentVersion", request.version());
        element("EnrollmentPolicyServiceUrl", server);
        element("EnrollmentServiceUrl", server);
        if (federated) {
            element("AuthenticationServiceUrl", server);
        }
    }

    private void senderFault(String reason) throws XMLStreamException {
        out.writeStartElement("s", "Body", SOAP);
        out.writeStartElement("s", "Fault", SOAP);
        out.writeStartElement("s", "Code", SOAP);
        out.writeStartElement("s", "Value", SOAP);
        out.writeCharacters("s:Sender");
        out.writeEndElement();
        out.writeEndElement();
        out.writeStartElement("s", "Reason", SOAP);
        out.writeStartElement("s", "Text", SOAP);
        out.writeAttribute("xml:lang", "en");
        out.writeCharacters(reason);
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
