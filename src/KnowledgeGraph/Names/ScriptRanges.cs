namespace KnowledgeGraph.Names;

/// <summary>The scripts of letters: facts of Unicode 15.0, derived from Scripts.txt (Unicode Standard Annex 24).</summary>
internal static class ScriptRanges
{
    /// <summary>
    /// A line for each script: its name, a colon, and ranges of code points. Only letters are looked up, so that a range may span what is
    /// no letter. Letters that every script uses are in no range.
    /// </summary>
    public const string Lines =
        "Latin: 41-AA BA-2B8 2E0-2E4 1D00-1D25 1D2C-1D5C 1D62-1D65 1D6B-1D77 1D79-1DBE 1E00-1EFF 2071-209C 212A-212B 2132 214E-2184 "
        + "2C60-2C7F A722-A787 A78B-A7FF AB30-AB64 AB66-AB69 FB00-FB06 FF21-FF5A 10780-107BA 1DF00-1DF2A\nGreek: 370-373 376-3E1 3F0-3FF "
        + "1D26-1D2A 1D5D-1D61 1D66-1D6A 1DBF 1F00-1FFC 2126 AB65\nCoptic: 3E2-3EF 2C80-2CF3\nCyrillic: 400-52F 1C80-1C88 1D2B 1D78 "
        + "A640-A69D 1E030-1E06D\nArmenian: 531-588 FB13-FB17\nHebrew: 5D0-5F2 FB1D-FB4F\nArabic: 620-63F 641-6FF 750-77F 870-8C9 "
        + "FB50-FEFC 1EE00-1EEBB\nSyriac: 710-74F 860-86A\nThaana: 780-7B1\nNko: 7CA-7FA\nSamaritan: 800-828\nMandaic: 840-858\n"
        + "Devanagari: 904-97F A8F2-A8FE\nBengali: 980-9FC\nGurmukhi: A05-A74\nGujarati: A85-AF9\nOriya: B05-B71\nTamil: B83-BD0\nTelugu: "
        + "C05-C61\nKannada: C80-CF2\nMalayalam: D04-D7F\nSinhala: D85-DC6\nThai: E01-E46\nLao: E81-EDF\nTibetan: F00-F8C\nMyanmar: "
        + "1000-108E A9E0-A9FE AA60-AA7F\nGeorgian: 10A0-10FF 1C90-1CBF 2D00-2D2D\nHangul: 1100-11FF 3131-318E A960-A97C AC00-D7FB "
        + "FFA0-FFDC\nEthiopic: 1200-138F 2D80-2DDE AB01-AB2E 1E7E0-1E7FE\nCherokee: 13A0-13FD AB70-ABBF\nCanadian Aboriginal: 1401-167F "
        + "18B0-18F5 11AB0-11ABF\nOgham: 1681-169A\nRunic: 16A0-16F8\nTagalog: 1700-171F\nHanunoo: 1720-1731\nBuhid: 1740-1751\nTagbanwa: "
        + "1760-1770\nKhmer: 1780-17DC\nMongolian: 1820-18AA\nLimbu: 1900-191E\nTai Le: 1950-1974\nNew Tai Lue: 1980-19C9\nBuginese: "
        + "1A00-1A16\nTai Tham: 1A20-1AA7\nBalinese: 1B05-1B4C\nSundanese: 1B83-1BBF\nBatak: 1BC0-1BE5\nLepcha: 1C00-1C4F\nOl Chiki: "
        + "1C5A-1C7D\nGlagolitic: 2C00-2C5F\nTifinagh: 2D30-2D6F\nHan: 3005 303B 3400-9FFF F900-FAD9 16FE3 20000-323AF\nHiragana: "
        + "3041-309F 1B001-1B11F 1B132-1B152\nKatakana: 30A1-30FA 30FD-30FF 31F0-31FF FF66-FF6F FF71-FF9D 1AFF0-1B000 1B120-1B122 "
        + "1B155-1B167\nBopomofo: 3105-312F 31A0-31BF\nYi: A000-A48C\nLisu: A4D0-A4FD 11FB0\nVai: A500-A62B\nBamum: A6A0-A6E5 16800-16A38\n"
        + "Syloti Nagri: A800-A822\nPhags Pa: A840-A873\nSaurashtra: A882-A8B3\nKayah Li: A90A-A925\nRejang: A930-A946\n"
        + "Javanese: A984-A9B2\n"
        + "Cham: AA00-AA4B\nTai Viet: AA80-AADD\nMeetei Mayek: AAE0-AAF4 ABC0-ABE2\nLinear B: 10000-100FA\nLycian: 10280-1029C\nCarian: "
        + "102A0-102D0\nOld Italic: 10300-1032F\nGothic: 10330-10349\nOld Permic: 10350-10375\nUgaritic: 10380-1039D\nOld Persian: "
        + "103A0-103CF\nDeseret: 10400-1044F\nShavian: 10450-1047F\nOsmanya: 10480-1049D\nOsage: 104B0-104FB\nElbasan: 10500-10527\n"
        + "Caucasian Albanian: 10530-10563\nVithkuqi: 10570-105BC\nLinear A: 10600-10767\nCypriot: 10800-1083F\nImperial Aramaic: "
        + "10840-10855\nPalmyrene: 10860-10876\nNabataean: 10880-1089E\nHatran: 108E0-108F5\nPhoenician: 10900-10915\nLydian: 10920-10939\n"
        + "Meroitic Hieroglyphs: 10980-1099F\nMeroitic Cursive: 109A0-109BF\nKharoshthi: 10A00-10A35\nOld South Arabian: 10A60-10A7C\nOld "
        + "North Arabian: 10A80-10A9C\nManichaean: 10AC0-10AE4\nAvestan: 10B00-10B35\nInscriptional Parthian: 10B40-10B55\nInscriptional "
        + "Pahlavi: 10B60-10B72\nPsalter Pahlavi: 10B80-10B91\nOld Turkic: 10C00-10C48\nOld Hungarian: 10C80-10CF2\nHanifi Rohingya: "
        + "10D00-10D23\nYezidi: 10E80-10EB1\nOld Sogdian: 10F00-10F27\nSogdian: 10F30-10F45\nOld Uyghur: 10F70-10F81\nChorasmian: "
        + "10FB0-10FC4\nElymaic: 10FE0-10FF6\nBrahmi: 11003-11075\nKaithi: 11083-110AF\nSora Sompeng: 110D0-110E8\nChakma: 11103-11147\n"
        + "Mahajani: 11150-11176\nSharada: 11183-111DC\nKhojki: 11200-11240\nMultani: 11280-112A8\nKhudawadi: 112B0-112DE\nGrantha: "
        + "11305-11361\nNewa: 11400-11461\nTirhuta: 11480-114C7\nSiddham: 11580-115DB\nModi: 11600-11644\nTakri: 11680-116B8\nAhom: "
        + "11700-11746\nDogra: 11800-1182B\nWarang Citi: 118A0-118FF\nDives Akuru: 11900-11941\nNandinagari: 119A0-119E3\nZanabazar "
        + "Square: 11A00-11A3A\nSoyombo: 11A50-11A9D\nPau Cin Hau: 11AC0-11AF8\nBhaiksuki: 11C00-11C40\nMarchen: 11C72-11C8F\nMasaram "
        + "Gondi: 11D00-11D46\nGunjala Gondi: 11D60-11D98\nMakasar: 11EE0-11EF2\nKawi: 11F02-11F33\nCuneiform: 12000-12543\nCypro Minoan: "
        + "12F90-12FF0\nEgyptian Hieroglyphs: 13000-13446\nAnatolian Hieroglyphs: 14400-14646\nMro: 16A40-16A5E\nTangsa: 16A70-16ABE\n"
        + "Bassa Vah: 16AD0-16AED\nPahawh Hmong: 16B00-16B8F\nMedefaidrin: 16E40-16E7F\nMiao: 16F00-16F9F\nTangut: 16FE0 17000-18AFF "
        + "18D00-18D08\nNushu: 16FE1 1B170-1B2FB\nKhitan Small Script: 18B00-18CD5\nDuployan: 1BC00-1BC99\nNyiakeng Puachue Hmong: "
        + "1E100-1E14E\nToto: 1E290-1E2AD\nWancho: 1E2C0-1E2EB\nNag Mundari: 1E4D0-1E4EB\nMende Kikakui: 1E800-1E8C4\nAdlam: 1E900-1E94B";
}
