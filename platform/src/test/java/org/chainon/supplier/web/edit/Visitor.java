package org.chainon.supplier.web.edit;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.account.Person;
import org.chainon.account.SignedIn;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Somebody in front of the pages, without JavaScript. */
record Visitor(MockMvcTester mvc, Person person) {
    /** A page as it came. */
    record Answer(int status, String body, String redirect) {
        /** The value of a hidden field. */
        String hidden(String name) {
            Matcher field = Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*value=\"([^\"]*)\"")
                    .matcher(body);
            return field.find() ? field.group(1) : "";
        }
    }

    Answer read(String address) throws Exception {
        return send(get(address));
    }

    /** Names and values by turns. */
    Answer press(String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    /** Opens a page and presses one of its buttons with these fields filled in. */
    Answer fill(String address, String... fields) throws Exception {
        Answer page = read(address);
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "version";
        all[1] = page.hidden("version");
        all[2] = "tab";
        all[3] = page.hidden("tab");
        return press(address, all);
    }

    /** The same form with a file, as a browser sends it. */
    Answer handIn(String address, String field, String name, byte[] content, String... fields) throws Exception {
        Answer page = read(address);
        MockMultipartHttpServletRequestBuilder request = multipart(address);
        request.file(new MockMultipartFile(field, name, null, content)).with(csrf());
        request.param("version", page.hidden("version")).param("tab", page.hidden("tab"));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    private Answer send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        if (person != null) {
            request.with(authentication(new UsernamePasswordAuthenticationToken(
                    new SignedIn(person.id().toString(), null), null, List.of())));
        }
        MockHttpServletResponse response = mvc.perform(request).getResponse();
        String redirect = response.getRedirectedUrl();
        return new Answer(response.getStatus(), response.getContentAsString(), redirect == null ? "" : redirect);
    }

    static String address(String domain) {
        return "p" + UUID.randomUUID().toString().replace("-", "") + "@" + domain;
    }
}
