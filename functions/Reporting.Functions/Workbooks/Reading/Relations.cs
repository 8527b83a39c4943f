namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads the relations of a part. Relations to places outside the package are left out: nothing is ever fetched.</summary>
internal static class Relations
{
    // No part has a longer name.
    private const int LongestTarget = 1_000;

    public static IReadOnlyList<Relation> Of(Package package, string part, string folder)
    {
        var relations = new List<Relation>();
        using var xml = package.Open(part);
        if (xml is null) return relations;
        while (xml.Read())
        {
            if (xml.Token != XmlToken.Start || !xml.Is("Relationship"u8) || xml.Attribute("TargetMode"u8) == "External") continue;
            package.Budget.CheckListed(relations.Count + 1);
            relations.Add(new Relation(xml.Attribute("Id"u8) ?? "", xml.Attribute("Type"u8) ?? "", Resolve(xml.Attribute("Target"u8) ?? "", folder)));
        }

        return relations;
    }

    // A part's name is a path within the zip and is only ever compared, never opened on disk.
    private static string Resolve(string target, string folder)
    {
        if (target.Length > LongestTarget) return "";
        if (target.StartsWith('/')) return target[1..];
        if (!target.Contains("./", StringComparison.Ordinal) && !target.Contains('\\', StringComparison.Ordinal)) return folder + target;
        var segments = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in target.Split('/', '\\'))
        {
            if (segment == ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or "..")) segments.Add(segment);
        }

        return string.Join('/', segments);
    }
}
