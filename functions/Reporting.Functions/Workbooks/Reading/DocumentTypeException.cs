using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A part declares a document type, which no program writes into a workbook and which is how XML is made to open files or to swell.</summary>
internal sealed class DocumentTypeException() : XmlException("The part declares a document type.");
