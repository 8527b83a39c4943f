namespace Azure.Data.Tables; public class TableServiceClient { }
