#include "lost_marks.hpp"

#include <algorithm>
#include <iterator>

namespace cchc::detail {

namespace {

struct Pair {
  WordKey first;
  WordKey second;
};

constexpr Pair pairs[] = {{word("chậm"), word("nhất")},    {word("muộn"), word("nhất")}, {word("sớm"), word("nhất")},
                          {word("định"), word("kỳ")},      {word("giai"), word("đoạn")}, {word("làm"), word("việc")},
                          {word("thường"), word("xuyên")}, {word("liên"), word("tục")},  {word("thời"), word("hạn")},
                          {word("thời"), word("gian")},    {word("không"), word("quá")}, {word("không"), word("sớm")},
                          {word("không"), word("muộn")},   {word("sớm"), word("hơn")},   {word("kể"), word("từ")},
                          {word("trở"), word("đi")},       {word("tiếp"), word("theo")}, {word("báo"), word("cáo")},
                          {word("hiệu"), word("lực")},     {word("hằng"), word("năm")},  {word("hàng"), word("năm")},
                          {word("mỗi"), word("năm")},      {word("số"), word("liệu")},   {word("đột"), word("xuất")},
                          {word("các"), word("năm")},      {word("những"), word("năm")}, {word("tính"), word("đến")},
                          {word("từ"), word("ngày")},      {word("đến"), word("ngày")},  {word("trước"), word("ngày")},
                          {word("cả"), word("năm")},       {word("của"), word("tháng")}, {word("của"), word("năm")},
                          {word("từ"), word("năm")},       {word("đến"), word("năm")},   {word("từ"), word("tháng")},
                          {word("đến"), word("tháng")},    {word("đến"), word("hết")},   {word("đến"), word("trước")},
                          {word("hết"), word("ngày")},     {word("kế"), word("tiếp")},   {word("đầu"), word("năm")},
                          {word("cuối"), word("năm")},     {word("đầu"), word("quý")},   {word("cuối"), word("quý")},
                          {word("suốt"), word("năm")},     {word("đến"), word("cuối")},  {word("đến"), word("quý")},
                          {word("nửa"), word("đầu")},      {word("nửa"), word("cuối")},  {word("thời"), word("điểm")},
                          {word("năm"), word("báo")},      {word("vào"), word("ngày")},  {word("vào"), word("tháng")},
                          {word("vào"), word("quý")},      {word("vào"), word("năm")},   {word("vào"), word("cuối")},
                          {word("vào"), word("đầu")},      {word("cáo"), word("năm")},   {word("cáo"), word("quý")},
                          {word("tháng"), word("báo")},    {word("đối"), word("với")},   {word("không"), word("được")},
                          {word("hạn"), word("cuối")},     {word("hạn"), word("chót")},  {word("kết"), word("thúc")},
                          {word("hoàn"), word("thành")},   {word("phiên"), word("họp")}, {word("kỳ"), word("họp")},
                          {word("ngân"), word("sách")},    {word("cuối"), word("cùng")}, {word("trừ"), word("tháng")},
                          {word("nhất"), word("là")}};

}  // namespace

WordKey with_marks(WordKey key) noexcept {  // NOLINT(readability-function-size): a table
  switch (key) {
    case word("truoc"):
    case word("trươc"):
    case word("truớc"):
    case word("trưoc"):
    case word("truóc"): return word("trước");
    case word("nua"):
    case word("nưa"): return word("nửa");
    case word("diem"):
    case word("điem"):
    case word("diểm"): return word("điểm");
    case word("ngay"): return word("ngày");
    case word("thang"): return word("tháng");
    case word("nam"): return word("năm");
    case word("quy"):
    case word("qui"): return word("quý");
    case word("hang"): return word("hằng");
    case word("moi"): return word("mỗi");
    case word("tuan"): return word("tuần");
    case word("gio"): return word("giờ");
    case word("phut"): return word("phút");
    case word("tu"): return word("từ");
    case word("den"):
    case word("đen"):
    case word("dến"): return word("đến");
    case word("het"): return word("hết");
    case word("cham"): return word("chậm");
    case word("muon"): return word("muộn");
    case word("nhat"): return word("nhất");
    case word("som"): return word("sớm");
    case word("vao"): return word("vào");
    case word("dau"):
    case word("đau"):
    case word("dầu"): return word("đầu");
    case word("giua"): return word("giữa");
    case word("cuoi"): return word("cuối");
    case word("ke"): return word("kể");
    case word("lam"): return word("làm");
    case word("viec"): return word("việc");
    case word("dinh"):
    case word("đinh"):
    case word("dịnh"): return word("định");
    case word("ky"): return word("kỳ");
    case word("thuong"):
    case word("thưong"):
    case word("thuờng"): return word("thường");
    case word("xuyen"): return word("xuyên");
    case word("lien"): return word("liên");
    case word("tuc"): return word("tục");
    case word("doan"):
    case word("đoan"):
    case word("doạn"): return word("đoạn");
    case word("thoi"): return word("thời");
    case word("han"): return word("hạn");
    case word("khong"): return word("không");
    case word("qua"): return word("quá");
    case word("cac"): return word("các");
    case word("nhung"): return word("những");
    case word("tiep"): return word("tiếp");
    case word("tro"): return word("trở");
    case word("di"):
    case word("đi"): return word("đi");
    case word("va"): return word("và");
    case word("cua"): return word("của");
    case word("lan"): return word("lần");
    case word("mot"): return word("một");
    case word("bao"): return word("báo");
    case word("cao"): return word("cáo");
    case word("hieu"): return word("hiệu");
    case word("luc"): return word("lực");
    case word("doi"):
    case word("đoi"): return word("đối");
    case word("voi"): return word("với");
    case word("duoc"):
    case word("đuoc"):
    case word("đuợc"):
    case word("đưoc"): return word("được");
    case word("ket"): return word("kết");
    case word("phien"): return word("phiên");
    case word("hop"): return word("họp");
    case word("chot"): return word("chót");
    case word("hoan"): return word("hoàn");
    case word("thanh"): return word("thành");
    case word("thuc"): return word("thúc");
    case word("ngan"): return word("ngân");
    case word("sach"): return word("sách");
    case word("cung"): return word("cùng");
    case word("tru"): return word("trừ");
    case word("la"): return word("là");
    case word("thu"): return word("thứ");
    case word("ca"): return word("cả");
    case word("suot"): return word("suốt");
    case word("hon"): return word("hơn");
    case word("so"): return word("số");
    case word("lieu"): return word("liệu");
    case word("dot"):
    case word("đot"):
    case word("dột"): return word("đột");
    case word("xuat"): return word("xuất");
    case word("tinh"): return word("tính");
    default: return key;
  }
}

bool are_companions(WordKey first, WordKey second) noexcept {
  return std::any_of(std::begin(pairs), std::end(pairs),
                     [&](const Pair& pair) { return pair.first == first && pair.second == second; });
}

bool is_time_word(WordKey key) noexcept {
  switch (key) {
    case word("ngày"):
    case word("tháng"):
    case word("quý"):
    case word("năm"):
    case word("tuần"): return true;
    default: return false;
  }
}

}  // namespace cchc::detail
