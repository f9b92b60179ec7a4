/**
 * The attributes that mean something to Graphviz, by its documentation: an attribute of ours with such a name would change the drawing.
 * Last come those by which Graphviz keeps edges apart (`key`), its JSON says something else, or pydot calls its own arguments.
 */
import { namesOf } from "./free-names.ts";

export const GRAPHVIZ_NAMES: ReadonlySet<string> = namesOf(
  ..."_background area arrowhead arrowsize arrowtail bb beautify bgcolor center charset class cluster clusterrank color".split(
    " ",
  ),
  ..."colorscheme comment compound concentrate constraint Damping decorate defaultdist dim dimen dir diredgeconstraints".split(
    " ",
  ),
  ..."distortion dpi edgehref edgetarget edgetooltip edgeURL epsilon esep fillcolor fixedsize fontcolor fontname".split(
    " ",
  ),
  ..."fontnames fontpath fontsize forcelabels gradientangle group head_lp headclip headhref headlabel headport".split(
    " ",
  ),
  ..."headtarget headtooltip headURL height href id image imagepath imagepos imagescale inputscale K label label_scheme".split(
    " ",
  ),
  ..."labelangle labeldistance labelfloat labelfontcolor labelfontname labelfontsize labelhref labeljust labelloc".split(
    " ",
  ),
  ..."labeltarget labeltooltip labelURL landscape layer layerlistsep layers layerselect layersep layout len levels".split(
    " ",
  ),
  ..."levelsgap lhead lheight linelength lp ltail lwidth margin maxiter mclimit mindist minlen mode model newrank".split(
    " ",
  ),
  ..."nodesep nojustify normalize notranslate nslimit nslimit1 oneblock ordering orientation outputorder overlap".split(
    " ",
  ),
  ..."overlap_scaling overlap_shrink pack packmode pad page pagedir pencolor penwidth peripheries pin pos quadtree".split(
    " ",
  ),
  ..."quantum radius rank rankdir ranksep ratio rects regular remincross repulsiveforce resolution root rotate rotation".split(
    " ",
  ),
  ..."samehead sametail samplepoints scale searchsize sep shape shapefile showboxes sides size skew smoothing sortv".split(
    " ",
  ),
  ..."splines start style stylesheet tail_lp tailclip tailhref taillabel tailport tailtarget tailtooltip tailURL target".split(
    " ",
  ),
  ..."TBbalance tooltip truecolor URL vertices viewport voro_margin weight width xdotversion xlabel xlp z".split(" "),
  ..."key name directed strict objects edges subgraphs nodes head tail src dst points obj_dict graph_name".split(" "),
);
