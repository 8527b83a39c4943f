using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using ClosedXML.Excel;
using ExcelDataReader;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Benchmarks;

/// <summary>From the bytes of an uploaded form to the verdict on it, beside what others need only to read it.</summary>
[MemoryDiagnoser]
public class ReadingAndValidating
{
    private static readonly ReadingOptions Options = new();

    private BinaryData file = BinaryData.Empty;
    private string[] parts = [];
    private Duty duty = null!;

    [Params(60, 300, 3000)]
    public int Elements { get; set; }

    /// <summary>Has everything compiled as well as it will be: on a busy machine that takes longer than the measuring itself would
    /// wait, and whoever is measured first would pay for it.</summary>
    public static void WarmUp()
    {
        var form = new ReadingAndValidating { Elements = 300 };
        form.MakeTheForm();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(10);)
        {
            form.Ours();
            form.Floor();
            form.ExcelDataReader();
            form.ClosedXml();
        }
    }

    [GlobalSetup]
    public void MakeTheForm()
    {
        // ExcelDataReader asks for Windows-1252 even when the file is an .xlsx.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        duty = Forms.DutyOf(Elements);
        file = Forms.FilledIn(duty);
        parts = WorkbookPackage.NeededParts(file);
        var verdict = Ours();
        if (verdict.Findings.Count > 0 || verdict.Values.Count != Elements) throw new InvalidOperationException("The form is not read as it was filled in.");
    }

    /// <summary>The whole of it: read, every cell and every rule checked.</summary>
    [Benchmark]
    public Verdict Ours()
    {
        var read = (ReadOutcome.Readable)ReportReader.Read(file, duty.Programme, Options);
        return ReportChecks.Judge(read.Report, duty.Programme, duty.Period, duty.Unit);
    }

    /// <summary>The least that a reader over the framework's own classes does: unpack the parts and pass over their XML.</summary>
    [Benchmark(Baseline = true)]
    public int Floor()
    {
        using var zip = new ZipArchive(file.ToStream());
        var nodes = 0;
        foreach (var part in parts)
        {
            using var xml = XmlReader.Create(zip.GetEntry(part)!.Open(), new XmlReaderSettings { CloseInput = true });
            while (xml.Read()) nodes++;
        }

        return nodes;
    }

    [Benchmark]
    public int ExcelDataReader()
    {
        using var reader = ExcelReaderFactory.CreateReader(file.ToStream());
        var values = 0;
        do
        {
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    if (reader.GetValue(i) is not null) values++;
                }
            }
        }
        while (reader.NextResult());
        return values;
    }

    [Benchmark]
    public int ClosedXml()
    {
        using var workbook = new XLWorkbook(file.ToStream());
        return workbook.Worksheets.Count;
    }
}
