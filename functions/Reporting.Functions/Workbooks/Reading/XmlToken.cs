namespace Reporting.Functions.Workbooks.Reading;

/// <summary>What an <see cref="XmlScanner"/> stands on.</summary>
internal enum XmlToken
{
    /// <summary>Before the first token or after the last.</summary>
    None,
    Start,
    End,
    Text,
}
