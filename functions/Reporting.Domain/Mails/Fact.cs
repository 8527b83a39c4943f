namespace Reporting.Domain.Mails;

/// <summary>A line of a table of facts.</summary>
public sealed record Fact(string Name, string Value);
