// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.connector.rest.Pages;
import io.throughline.ingest.connector.rest.RestClient;
import io.throughline.ingest.connector.rest.RestException;
import io.throughline.ingest.connector.rest.ServiceAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The requests to either kind of Confluence. */
final class ConfluenceClient {
    private static final String RESTRICTED = "restrictions.read.restrictions.user,restrictions.read.restrictions.group";

    private static final int FOLDERS_MAX = 100;

    private final RestClient rest;
    private final ConfluenceConfig config;
    private final String root;

    ConfluenceClient(ConfluenceConfig config) {
        this.config = config;
        this.root = config.base().getRawPath();
        this.rest = new RestClient(config.base(), config.credentials(), config.patience(), Map.of());
    }

    /** All current pages of the space. */
    List<ListedPage> pages() throws RestException {
        return config.cloud() ? cloudPages() : serverPages();
    }

    private List<ListedPage> cloudPages() throws RestException {
        var space = cloudSpace();
        var pages = new ArrayList<ListedPage>();
        var list = root + "/api/v2/spaces/" + ServiceAddress.encoded(space) + "/pages?status=current&sort=id&limit=250";
        for (var page : Pages.whole(list, this::page)) {
            pages.add(cloudPage(page));
        }
        return pages;
    }

    private ListedPage cloudPage(JsonNode page) throws RestException {
        var id = Json.text(page, "id");
        var place = above(page);
        return new ListedPage(
                id,
                Json.text(page, "title"),
                place.page(),
                Json.text(page, "version", "number"),
                // A restriction leaves no mark in the list, and one that is not seen would open the page.
                place.closed() || isClosed(id),
                page.path("children").path("attachment"));
    }

    /** The number of the space. */
    private String cloudSpace() throws RestException {
        var spaces = rest.get(root + "/api/v2/spaces?keys=" + ServiceAddress.encoded(config.space()))
                .json()
                .path("results");
        var space = Json.text(spaces.path(0), "id");
        if (space.isEmpty()) {
            throw new RestException(404, "there is no space " + config.space() + ", or the token may not see it");
        }
        return space;
    }

    /** @param page the nearest page above; empty when there is none @param closed whether a folder on the way is */
    private record Place(String page, boolean closed) {}

    /** Folders are no pages, but what is in them is as closed as they are. */
    private Place above(JsonNode listed) throws RestException {
        var at = listed;
        boolean closed = false;
        for (int depth = 0; depth < FOLDERS_MAX && Json.text(at, "parentType").equals("folder"); depth++) {
            var folder = Json.text(at, "parentId");
            closed = closed || isClosed(folder);
            at = rest.get(root + "/api/v2/folders/" + ServiceAddress.encoded(folder))
                    .json();
        }
        return new Place(Json.text(at, "parentType").equals("page") ? Json.text(at, "parentId") : "", closed);
    }

    private boolean isClosed(String content) throws RestException {
        return isRestricted(rest.get(root + "/rest/api/content/" + ServiceAddress.encoded(content)
                        + "/restriction/byOperation/read?expand=restrictions.user,restrictions.group")
                .json());
    }

    private List<ListedPage> serverPages() throws RestException {
        var list = root + "/rest/api/content?type=page&status=current&limit=100&spaceKey="
                + ServiceAddress.encoded(config.space()) + "&expand=version,ancestors,children.attachment.version,"
                + RESTRICTED;
        var pages = new ArrayList<ListedPage>();
        for (var page : Pages.whole(list, this::page)) {
            pages.add(serverPage(page));
        }
        return pages;
    }

    private static ListedPage serverPage(JsonNode page) {
        var ancestors = page.path("ancestors");
        return new ListedPage(
                Json.text(page, "id"),
                Json.text(page, "title"),
                ancestors.isEmpty() ? "" : Json.text(ancestors.path(ancestors.size() - 1), "id"),
                Json.text(page, "version", "number"),
                isRestricted(page.path("restrictions").path("read")),
                page.path("children").path("attachment"));
    }

    /** Single pages of the space; what is above one decides how closed it is. */
    SinglePages singlePages() throws RestException {
        if (!config.cloud()) {
            return new SinglePages(this::currentServerPage);
        }
        var space = cloudSpace();
        return new SinglePages(id -> currentCloudPage(id, space));
    }

    private Optional<ListedPage> currentCloudPage(String id, String space) throws RestException {
        var page = found(root + "/api/v2/pages/" + ServiceAddress.encoded(id));
        return page.filter(found ->
                                isCurrent(found) && Json.text(found, "spaceId").equals(space))
                        .isEmpty()
                ? Optional.empty()
                : Optional.of(cloudPage(page.get()));
    }

    private Optional<ListedPage> currentServerPage(String id) throws RestException {
        return found(root + "/rest/api/content/" + ServiceAddress.encoded(id)
                        + "?expand=space,version,ancestors,children.attachment.version," + RESTRICTED)
                .filter(page -> isCurrent(page) && Json.text(page, "type").equals("page"))
                .filter(page -> Json.text(page, "space", "key").equalsIgnoreCase(config.space()))
                .map(ConfluenceClient::serverPage);
    }

    private static boolean isCurrent(JsonNode page) {
        return Json.text(page, "status").equals("current");
    }

    private Optional<JsonNode> found(String address) throws RestException {
        try {
            return Optional.of(rest.get(address).json());
        } catch (RestException e) {
            if (e.isMissing()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isRestricted(JsonNode operation) {
        var restrictions = operation.path("restrictions");
        return entries(restrictions.path("user")) + entries(restrictions.path("group")) > 0;
    }

    private static int entries(JsonNode list) {
        return Math.max(list.path("size").asInt(0), list.path("results").size());
    }

    /** The next page is named relative to the server in the cloud and to the context path elsewhere. */
    private Pages.Page page(String address) throws RestException {
        var answer = rest.get(address).json();
        var next = Json.text(answer, "_links", "next");
        if (!next.isEmpty() && next.startsWith("/") && !next.startsWith(root + "/")) {
            next = root + next;
        }
        return new Pages.Page(answer.path("results"), next.isEmpty() ? Optional.empty() : Optional.of(next));
    }

    /** A page with its text in storage format, and its labels. */
    JsonNode page(ListedPage page) throws RestException {
        var all = Json.object();
        var id = ServiceAddress.encoded(page.id());
        if (config.cloud()) {
            all.set(
                    "page",
                    rest.get(root + "/api/v2/pages/" + id + "?body-format=storage")
                            .json());
            all.set("labels", Pages.whole(root + "/api/v2/pages/" + id + "/labels?limit=250", this::page));
        } else {
            all.set(
                    "page",
                    rest.get(root + "/rest/api/content/" + id + "?expand=body.storage,version,history")
                            .json());
            all.set("labels", Pages.whole(root + "/rest/api/content/" + id + "/label?limit=200", this::page));
        }
        return all;
    }

    /**
     * The attachments of a page. Data Center lists the first of them with the page, so that one without any costs
     * nothing; the cloud is asked once a page.
     */
    JsonNode attachments(ListedPage page) throws RestException {
        var first = page.attachments();
        if (!config.cloud() && first.path("results").isArray() && !hasMore(first)) {
            return first.path("results");
        }
        var id = ServiceAddress.encoded(page.id());
        try {
            return Pages.whole(
                    config.cloud()
                            ? root + "/api/v2/pages/" + id + "/attachments?limit=250"
                            : root + "/rest/api/content/" + id + "/child/attachment?limit=100&expand=version",
                    this::page);
        } catch (RestException e) {
            if (e.isMissing()) {
                // The page went away since it was listed, and what hangs on it goes with it.
                return Json.object().putArray("results");
            }
            throw e;
        }
    }

    private static boolean hasMore(JsonNode first) {
        int size = first.path("results").size();
        return !Json.text(first, "_links", "next").isEmpty()
                || size > 0 && size >= first.path("limit").asInt(1);
    }

    /** @param link relative to the context path, or an address of this service */
    byte[] file(String link, int bytesMax) throws IOException {
        boolean isShort = link.startsWith("/") && !root.isEmpty() && !link.startsWith(root + "/");
        return rest.download(isShort ? root + link : link, bytesMax);
    }
}
