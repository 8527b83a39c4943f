namespace Reporting.Functions.Tests.Support;

/// <summary>An .xls with as little in it as makes it one: the beginning and the end of a workbook without sheets.</summary>
internal static class OldWorkbook
{
    /// <param name="stream">"Workbook" since Excel 97, "Book" before.</param>
    public static BinaryData Write(string stream = "Workbook") => Compound.Write(3, (stream, Convert.FromHexString("0908100000060500BB0DCC070000000006000000" + "0A000000")));
}
