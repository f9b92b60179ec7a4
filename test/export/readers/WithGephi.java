// Names of files in, what Gephi itself imports from them on stdout: a line for each node, edge and issue, its texts in Base64. Files joined
// by a comma go into one workspace, one after the other.
import java.awt.Color;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class WithGephi {
    public static void main(String[] arguments) throws Exception {
        for (String argument : arguments) {
            say("file", argument);
            read(argument.split(","));
        }
    }

    private static void read(String[] files) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        for (String file : files) {
            Container container = imports.importFile(new File(file));
            container.getLoader().setAutoScale(false);
            boolean isFirst = file.equals(files[0]);
            imports.process(container, isFirst ? new DefaultProcessor() : new AppendProcessor(), workspace);
            for (Iterator<Issue> issues = container.getReport().getIssues(1000); issues.hasNext();) {
                Issue issue = issues.next();
                say("issue", issue.getLevel().toString(), issue.getMessage());
            }
        }
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
        Graph graph = model.getGraph();
        say("graph", model.isDirected() ? "directed" : model.isUndirected() ? "undirected" : "mixed");
        for (Node node : graph.getNodes().toArray()) {
            Color colour = node.getColor();
            String hex = String.format("#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
            say("node", node.getId(), node.getLabel(), kindOf(node, model.getNodeTable()), hex, node.size());
        }
        for (Edge edge : graph.getEdges().toArray()) {
            // A column named so in a table is an edge's type for Gephi.
            Object type = edge.getTypeLabel();
            String kind = type == null ? kindOf(edge, model.getEdgeTable()) : String.valueOf(type);
            say("edge", edge.getSource().getId(), edge.getTarget().getId(), kind, edge.getWeight());
        }
    }

    /** Its importers name columns in different ways; a person sees the titles. */
    private static String kindOf(Element element, Table table) {
        for (Column column : table) {
            if (column.getTitle().equalsIgnoreCase("kind")) return String.valueOf(element.getAttribute(column));
        }
        return "";
    }

    private static void say(Object... texts) {
        StringBuilder line = new StringBuilder();
        for (Object text : texts) {
            byte[] bytes = String.valueOf(text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
            line.append(line.length() == 0 ? "" : " ").append("=").append(Base64.getEncoder().encodeToString(bytes));
        }
        System.out.println(line);
    }
}
