namespace Reporting.Functions.Workbooks.Reading;

/// <summary>One relation of a part to another part of the same package.</summary>
internal sealed record Relation(string Id, string Type, string Target);
