package org.openbell.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openbell.approval.inbound.BarsResource;
import org.openbell.approval.inbound.ReportView;
import org.openbell.approval.page.DeskView;
import org.openbell.approval.page.Preview;
import org.openbell.kit.json.EventJson;

/// The desk that the browser tests play has the very fields of the real one, on every level.
class ContractTest {
  private static final ObjectMapper MAPPER = EventJson.mapper();
  private final List<String> differences = new ArrayList<>();

  @Test
  void thePlayedDeskHasTheFieldsOfTheRealOne() {
    compare("desk", MAPPER.constructType(DeskView.class), DeskDay.inTrouble());
    assertThat(differences).isEmpty();
  }

  @Test
  void thePlayedPreviewHasTheFieldsOfTheRealOne() {
    compare("preview", MAPPER.constructType(Preview.class), FixtureDesk.preview("f1"));
    assertThat(differences).isEmpty();
  }

  @Test
  void thePlayedReportHasNoFieldThatTheRealOneLacks() {
    compare("report", MAPPER.constructType(ReportView.class), DeskDay.read("report.json"));
    assertThat(differences).filteredOn(it -> !it.contains("is not played")).isEmpty();
  }

  @Test
  void aBarHasWhatTheChartReads() {
    assertThat(names(MAPPER.constructType(BarsResource.Drawn.class)))
        .contains("from", "open", "low", "high", "close", "closeAt");
  }

  private void compare(String where, JavaType type, JsonNode played) {
    if (type.isReferenceType() || type.isCollectionLikeType()) {
      List<JsonNode> each = new ArrayList<>();
      if (played.isArray()) {
        played.forEach(each::add);
      } else {
        each.add(played);
      }
      each.forEach(item -> compare(where, type.getContentType(), item));
    } else if (played.isObject()) {
      Set<String> real = names(type);
      Set<String> shown = new HashSet<>();
      played.fieldNames().forEachRemaining(shown::add);
      note(where, real, shown, "is not played");
      note(where, shown, real, "is played and not real");
      properties(type).stream()
          .filter(property -> played.has(property.getName()))
          .forEach(
              property ->
                  compare(
                      where + "." + property.getName(),
                      property.getPrimaryType(),
                      played.get(property.getName())));
    }
  }

  private void note(String where, Set<String> has, Set<String> lacks, String words) {
    has.stream()
        .filter(name -> !lacks.contains(name))
        .forEach(name -> differences.add(where + "." + name + " " + words));
  }

  private static Set<String> names(JavaType type) {
    Set<String> names = new HashSet<>();
    properties(type).forEach(property -> names.add(property.getName()));
    return names;
  }

  private static List<BeanPropertyDefinition> properties(JavaType type) {
    return MAPPER.getSerializationConfig().introspect(type).findProperties();
  }
}
