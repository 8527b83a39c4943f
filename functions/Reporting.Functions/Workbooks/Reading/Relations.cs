using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;


/// <summary>Reads the relations of a part. Relations to places outside the package are left out: nothing is ever fetched.</summary>
internal static class Relations
{
    public static IEnumerable<Relation> Of(Package package, string part, string folder)
    {
        using var xml = package.Open(part);
        if (xml is null) yield break;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External") continue;
            yield return new Relation(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Resolve(xml.GetAttribute("Target") ?? "", folder));
        }
    }

    // A part's name is a path within the zip and is only ever compared, never opened on disk.
    private static string Resolve(string target, string folder)
    {
        if (target.StartsWith('/')) return target[1..];
        var segments = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in target.Split('/'))
        {
            if (segment == ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or "..")) segments.Add(segment);
        }

        return string.Join('/', segments);
    }
}
