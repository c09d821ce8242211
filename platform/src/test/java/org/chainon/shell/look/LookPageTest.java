package org.chainon.shell.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@PlatformTest
class LookPageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    private final String host = "p" + UUID.randomUUID() + ".exemple.fr";
    private Organisation body;
    private Person manager;
    private Person admin;

    @BeforeEach
    void territory() {
        body = organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + UUID.randomUUID(), null);
        Cast cast = new Cast(people, organisations);
        manager = cast.somebody();
        organisations.grant(manager.id(), body.id(), Level.MANAGER);
        admin = cast.somebody();
        people.admin(admin.id(), true);
    }

    private MockHttpServletResponse save(Person person, String colour, byte[] logo) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/organisations/" + body.id() + "/apparence");
        if (logo.length > 0) {
            request.file(new MockMultipartFile("logo", "logo.png", "image/png", logo));
        }
        return mvc.perform(request.param("nom", "Achats du <Nord>")
                        .param("couleur", colour)
                        .param("accent", "#ffcc00")
                        .param("courriel", "contact@pole.example")
                        .param("telephone", "")
                        .param("adresse", "")
                        .param("hote", host)
                        .with(Cast.as(person))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String home(String server) throws Exception {
        return mvc.perform(get("/").with(request -> {
                    request.setServerName(server);
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whoComesUnderTheTerritorysNameSeesItsNameColoursLogoAndContact() throws Exception {
        assertThat(save(admin, "#123456", picture()).getStatus()).isEqualTo(302);
        String page = home(host);
        assertThat(page)
                .contains("Achats du &lt;Nord&gt;", "/apparence/123456-ffcc00.css", "mailto:contact@pole.example")
                .doesNotContain("<svg class=\"mark\"");
        String logo = page.replaceFirst("(?s).*src=\"(/apparence/logo/[^\"]+)\".*", "$1");
        MockHttpServletResponse answer = mvc.perform(get(logo)).andReturn().getResponse();
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(answer.getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(40);
        assertThat(home("ailleurs.exemple.fr")).doesNotContain("Achats du");
    }

    @Test
    void aManagerSetsTheLookButNotUnderWhichNameItIsShown() throws Exception {
        assertThat(save(manager, "#123456", new byte[0]).getStatus()).isEqualTo(302);
        assertThat(home(host)).doesNotContain("Achats du");
    }

    @Test
    void aColourThatCannotBeReadIsRefusedWithTheNearestThatCanAndNothingTypedIsLost() throws Exception {
        MockHttpServletResponse answer = save(manager, "#f2b134", new byte[0]);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("trop claire", "Achats du &lt;Nord&gt;", "#f2b134");
        assertThat(LookStyle.readable(LookStyle.nearest(new org.chainon.account.Colour("#f2b134"))))
                .isTrue();
    }

    @Test
    void aLogoThatIsNoPictureIsRefused() throws Exception {
        assertThat(save(manager, "#123456", "%PDF-1.7 bonjour".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .getStatus())
                .isEqualTo(422);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
